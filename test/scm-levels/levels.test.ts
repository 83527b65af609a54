// The shim against the rules that Microsoft documents, as proof.exe sees them. On Windows there is no shim to test.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Witness } from './witness.js';

const denied = 5;
const startRight = '0x10';
const changeConfig = '0x2';
const ipAddress = '4f27f2de-14e2-430b-a549-7cd48cbc8245';
const domainJoin = '1ce20aba-9851-4421-9430-1ddeb766e809';

describe('levels', { skip: process.platform === 'win32' && 'the SCM of Windows has them itself' }, () => {
  let witness: Witness;
  before(async () => {
    witness = await Witness.open();
    await witness.create('levels', 'run');
  });
  after(() => witness.close());
  const set = (...args: string[]) => witness.must('set', 'levels', ...args);
  const get = (level: string) => witness.must('get', 'levels', level);
  const refusal = (...args: string[]) => witness.errorOf('set', 'levels', ...args);

  it('a new service has the defaults', async () => {
    const { failure, flag, sid, privileges, triggers, node, launch, security, dependents } = await witness.must('all', 'levels');
    assert.deepEqual(failure, { resetPeriod: 0, rebootMessage: null, command: null, actions: [] });
    assert.deepEqual([flag, sid, privileges], [{ failureActionsOnNonCrashFailures: false }, { sidType: 0 }, { requiredPrivileges: null }]);
    assert.deepEqual([triggers, node, launch, dependents], [{ triggers: [] }, { preferredNode: null }, { launchProtected: 0 }, { dependents: [] }]);
    assert.deepEqual(security, {
      sddl: 'O:SYG:SYD:(A;;CCLCSWRPWPDTLOCRRC;;;SY)(A;;CCDCLCSWRPWPDTLOCRSDRCWDWO;;;BA)(A;;CCLCSWLOCRRC;;;IU)(A;;CCLCSWLOCRRC;;;SU)',
    });
  });

  describe('failure actions', () => {
    const whole = { resetPeriod: 86400, rebootMessage: 'Hëllo', command: 'cmd /c "x" %1%', actions: [{ type: 1, delay: 1000 }, { type: 3, delay: 5000 }, { type: 0, delay: 0 }] };
    const setWhole = () => set('failure', 'reset=86400', 'actions=restart/1000,run/5000,none/0', `message=${whole.rebootMessage}`, `command=${whole.command}`);

    it('are read back as they were set', async () => {
      await setWhole();
      assert.deepEqual(await get('failure'), whole);
    });

    it('are stored as Windows stores them', async () => {
      await setWhole();
      const { stdout } = await witness.session.run('reg', ['query', 'HKLM\\SYSTEM\\CurrentControlSet\\Services\\levels', '/v', 'FailureActions']);
      assert.match(stdout, /REG_BINARY\s+80510100000000000000000003000000140000000100000[0]E80300000300000088130000/i);
    });

    it('NULL leaves each text and the actions alone, "" deletes a text', async () => {
      await setWhole();
      await set('failure', 'reset=7', 'message=other');
      assert.deepEqual(await get('failure'), { ...whole, rebootMessage: 'other' }, 'without an array, the reset period is ignored');
      await set('failure', 'message=', 'command=');
      assert.deepEqual(await get('failure'), { ...whole, rebootMessage: null, command: null });
    });

    it('an array of no actions deletes them and the reset period, and nothing else', async () => {
      await setWhole();
      await set('failure', 'reset=5', 'actions=');
      assert.deepEqual(await get('failure'), { ...whole, resetPeriod: 0, actions: [] });
    });

    it('may be 1024, with SC_ACTION_OWN_RESTART and a reset period of never', async () => {
      await set('failure', 'reset=0xffffffff', 'actions=4/0xffffffff', 'repeat=1024');
      const { actions, resetPeriod } = await get('failure');
      assert.ok(Array.isArray(actions));
      assert.deepEqual([actions.length, actions[1023], resetPeriod], [1024, { type: 4, delay: 0xffffffff }, 0xffffffff]);
    });

    it('what is refused changes nothing', async () => {
      await setWhole();
      assert.equal(await refusal('failure', 'actions=run/1', 'repeat=1025', 'message=no'), 87, '1025 actions');
      assert.equal(await refusal('failure', 'actions=5/1', 'message=no'), 87, 'an unknown type');
      assert.equal(await refusal('failure', 'actions=restart/1', 'message=no', `rights=${changeConfig}`), denied, 'a restart without SERVICE_START');
      assert.equal(await refusal('failure', 'actions=reboot/1', 'message=no'), denied, 'a reboot without SeShutdownPrivilege enabled');
      assert.equal(await refusal('failure', 'message=no', `rights=${startRight}`), denied, 'no SERVICE_CHANGE_CONFIG');
      assert.deepEqual(await get('failure'), whole);
    });

    it('other actions need no SERVICE_START, and a reboot the privilege', async () => {
      await set('failure', 'actions=run/1', `rights=${changeConfig}`);
      await set('failure', 'actions=reboot/60000', 'shutdown=1');
      assert.deepEqual((await get('failure'))['actions'], [{ type: 2, delay: 60000 }]);
    });

    it('a driver has none (1080)', async () => {
      await witness.must('create', 'levels-driver', 'path=C:\\none.sys', 'type=1');
      assert.equal(await witness.errorOf('set', 'levels-driver', 'failure', 'actions=run/1'), 1080);
    });
  });

  it('the flag, the SID type, the preferred node and launch protection', async () => {
    for (const value of ['1', '0']) {
      await set('flag', `value=${value}`);
      assert.deepEqual(await get('flag'), { failureActionsOnNonCrashFailures: value === '1' });
    }
    for (const sidType of [1, 3, 0]) {
      await set('sid', `value=${sidType}`);
      assert.deepEqual(await get('sid'), { sidType });
    }
    assert.equal(await refusal('sid', 'value=2'), 87);
    await set('node', 'value=0');
    assert.deepEqual(await get('node'), { preferredNode: 0 });
    await set('node', 'delete=1');
    assert.deepEqual(await get('node'), { preferredNode: null });
    await set('launch', 'value=3');
    assert.deepEqual(await get('launch'), { launchProtected: 3 });
    assert.equal(await refusal('launch', 'value=4'), 87);
  });

  it('required privileges', async () => {
    await set('privileges', 'value=SeBackupPrivilege;SeRestorePrivilege');
    assert.deepEqual(await get('privileges'), { requiredPrivileges: ['SeBackupPrivilege', 'SeRestorePrivilege'] });
    await set('privileges', 'value=');
    assert.deepEqual(await get('privileges'), { requiredPrivileges: null });
  });

  it('triggers with their data items', async () => {
    await set('triggers', `trigger=2/1/${ipAddress}/2:61006200/1:0102`, `trigger=3/2/${domainJoin}`, `trigger=20/1/${domainJoin}/4:ff00000000000000/1:`);
    assert.deepEqual(await get('triggers'), {
      triggers: [
        { type: 2, action: 1, subtype: ipAddress, data: [{ type: 2, hex: '61006200' }, { type: 1, hex: '0102' }] },
        { type: 3, action: 2, subtype: domainJoin, data: [] },
        { type: 20, action: 1, subtype: domainJoin, data: [{ type: 4, hex: 'ff00000000000000' }, { type: 1, hex: '' }] },
      ],
    });
    assert.equal(await refusal('triggers', `trigger=2/3/${ipAddress}`), 87, 'an unknown action');
    assert.equal(await refusal('triggers', `trigger=9/1/${ipAddress}`), 87, 'an unknown type');
    assert.equal(await refusal('triggers', `trigger=2/1/${ipAddress}/1:${'00'.repeat(1025)}`), 87, 'more than 1024 bytes');
    await set('triggers');
    assert.deepEqual(await get('triggers'), { triggers: [] });
    assert.equal(await refusal('triggers'), 87, 'documented: there are none to delete');
  });

  it('every size is exact: 122 for no buffer and for one byte too few', async () => {
    await set('failure', 'reset=1', 'actions=run/1,none/2', 'message=abc', 'command=d');
    await set('privileges', 'value=SeBackupPrivilege');
    await set('triggers', `trigger=2/1/${ipAddress}/2:610062/1:01`);
    for (const level of ['config', 'description', 'failure', 'flag', 'sid', 'privileges', 'triggers', 'node', 'launch', 'security']) {
      const { needed, ...errors } = await witness.must('sizes', 'levels', level);
      if (level !== 'description') assert.deepEqual(errors, { empty: 122, short: 122, neededAgain: needed, exact: 0 }, level);
    }
  });

  it('a handle without the right gets 5, an unknown level 124', async () => {
    for (const level of ['flag', 'sid', 'privileges', 'triggers', 'node', 'launch']) assert.equal(await refusal(level, 'value=0', `rights=${startRight}`), denied, level);
    assert.equal(await witness.errorOf('get', 'levels', '99'), 124);
  });

  it('a service that is marked for deletion is not changed (1072)', async () => {
    await witness.create('levels-gone', 'run');
    await witness.holding('levels-gone', async () => {
      await witness.must('delete', 'levels-gone');
      assert.equal(await witness.errorOf('set', 'levels-gone', 'failure', 'actions=run/1'), 1072);
      assert.equal(await witness.errorOf('set', 'levels-gone', 'security', 'sddl=D:(A;;GA;;;WD)'), 1072);
      assert.equal(await witness.errorOf('start', 'levels-gone'), 1072);
    });
    assert.equal(await witness.errorOf('get', 'levels-gone', 'config'), 1060);
  });
});
