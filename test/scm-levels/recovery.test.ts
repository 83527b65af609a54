// The recovery agent against what Microsoft documents of SERVICE_FAILURE_ACTIONS: real failures, real restarts.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { Witness, type RecoveryEvent } from './witness.js';

const stopped = 1;
const running = 4;
const stop = '1';

describe('recovery', { skip: process.platform === 'win32' && 'the SCM of Windows does it itself', concurrency: true }, () => {
  let witness: Witness;
  before(async () => {
    witness = await Witness.open();
  });
  after(() => witness.close());
  const create = async (name: string, behaviour: string, actions: string, ...options: string[]) => {
    await witness.create(name, behaviour);
    await witness.must('set', name, 'failure', `actions=${actions}`, 'reset=86400', ...options);
  };
  const setFlag = (name: string) => witness.must('set', name, 'flag', 'value=1');
  /** Of a service that is going to end by itself, maybe before the SCM has heard that it was started (1053): its failure counts all the same. */
  const start = (name: string) => witness.ask('start', name);
  const run = async (name: string) => {
    await witness.must('start', name);
    await witness.waitForState(name, running);
  };
  const counts = (events: readonly RecoveryEvent[]) => events.map(({ count }) => count);
  const msToRestart = (failure: RecoveryEvent | undefined, restart: RecoveryEvent | undefined) => Number(restart?.['ms']) - Number(restart?.['tookMs']) - Number(failure?.['at']);

  it('a process that ends without a word is a failure, also with exit code 0', async () => {
    for (const code of ['0', '3']) {
      const name = `exit-${code}`;
      await create(name, `exit 50 ${code}`, 'none/0');
      await start(name);
      const [failure] = await witness.waitForEvents(name, 'failure', 1);
      assert.deepEqual([failure?.['kind'], failure?.['processExitCode'], failure?.['count']], ['crash', code, '1']);
    }
  });

  it('takes the first, the second and then the last action again and again, each after its delay', async () => {
    await create('steps', 'exit 30 1', 'restart/100,restart/400,restart/200');
    await start('steps');
    const actions = await witness.waitForEvents('steps', 'action', 5);
    await witness.must('set', 'steps', 'config', 'start=4');
    assert.deepEqual(actions.slice(0, 5).map(({ delayMs }) => delayMs), ['100', '400', '200', '200', '200']);
    assert.deepEqual(counts(actions.slice(0, 5)), ['1', '2', '3', '4', '5']);
    const failures = await witness.waitForEvents('steps', 'failure', 4);
    const restarts = await witness.waitForEvents('steps', 'restart', 4);
    [100, 400, 200].forEach((ms, at) => {
      const took = msToRestart(failures[at], restarts[at]);
      assert.ok(took >= ms, `restart ${at + 1} came ${took} ms after its failure`);
    });
  });

  it('STOPPED with an error counts with the flag only', async () => {
    await create('unflagged', 'stop 30 1066 7', 'restart/0');
    await start('unflagged');
    const [ignored] = await witness.waitForEvents('unflagged', 'ignored', 1);
    assert.equal(ignored?.['reason'], 'flag-off');
    await create('flagged', 'stop 30 1066 7', 'none/0');
    await setFlag('flagged');
    await start('flagged');
    const [failure] = await witness.waitForEvents('flagged', 'failure', 1);
    assert.deepEqual([failure?.['kind'], failure?.['code'], failure?.['specific']], ['code', '1066', '7']);
    await delay(200);
    assert.deepEqual(witness.story('unflagged'), ['stopped', 'ignored']);
    await witness.waitForState('unflagged', stopped);
  });

  it('sees each stop with an error though the service starts again at once', async () => {
    await create('at-once', 'stop 0 5 0', 'restart/0');
    await setFlag('at-once');
    await start('at-once');
    const failures = await witness.waitForEvents('at-once', 'failure', 6);
    await witness.must('set', 'at-once', 'config', 'start=4');
    assert.deepEqual(counts(failures.slice(0, 6)), ['1', '2', '3', '4', '5', '6']);
  });

  it('a stop by the user restarts nothing; one that ends with an error does, with the flag', async () => {
    await create('stopped', 'run', 'restart/0');
    await setFlag('stopped');
    await run('stopped');
    await witness.must('control', 'stopped', stop);
    await witness.waitForEvents('stopped', 'stopped', 1);
    await create('stopcode', 'stopcode 9', 'restart/0');
    await setFlag('stopcode');
    await run('stopcode');
    await witness.must('control', 'stopcode', stop);
    await witness.waitForEvents('stopcode', 'restart', 1);
    assert.deepEqual(witness.story('stopcode'), ['stopped', 'failure', 'action', 'restart']);
    assert.deepEqual(witness.story('stopped'), ['stopped']);
  });

  it('a process that is killed while it hangs in its stop is a failure', async () => {
    await create('hanging', 'hang', 'restart/100');
    await run('hanging');
    await witness.must('control', 'hanging', stop);
    const { processId } = await witness.must('get', 'hanging', 'status');
    await witness.session.run('taskkill', ['/f', '/pid', String(processId)]);
    await witness.waitForEvents('hanging', 'restart', 1);
    await witness.waitForState('hanging', running);
    assert.equal(witness.events('hanging').find(({ event }) => event === 'failure')?.['state'], '3');
  });

  it('a process that dies while it starts is a failure, and its state does not stay START_PENDING', async () => {
    const file = witness.file('die');
    await create('starting', `die ${file}`, 'none/0');
    await witness.must('start', 'starting');
    witness.make(file);
    await witness.waitForState('starting', stopped);
    assert.equal((await witness.must('get', 'starting', 'status'))['win32ExitCode'], 1067);
    const [failure] = await witness.waitForEvents('starting', 'failure', 1);
    assert.equal(failure?.['state'], '2');
  });

  it('the count starts anew when the reset period has passed', async () => {
    // Far longer than the period: that a stalled machine tells of an end late makes the time to the next one shorter.
    await create('resetting', 'exit 7000 1', 'restart/0', 'reset=1');
    await witness.must('set', 'resetting', 'failure', 'reset=1', 'actions=restart/0,none/0');
    await start('resetting');
    const failures = await witness.waitForEvents('resetting', 'failure', 2);
    await witness.must('set', 'resetting', 'config', 'start=4');
    assert.deepEqual(counts(failures.slice(0, 2)), ['1', '1']);
  });

  it('runs the command with the number of failures for %1%', async () => {
    const file = `${witness.session.temp}\\count.txt`;
    await create('commanding', 'exit 30 1', 'restart/0,run/50', `command=cmd /c echo %1% of >> "${file}"`);
    await start('commanding');
    const [run] = await witness.waitForEvents('commanding', 'run', 1);
    assert.deepEqual([run?.['result'], run?.['count'], run?.['command']], ['ok', '2', `cmd /c echo 2 of >> "${file}"`]);
  });

  it('a reboot is written down only', async () => {
    await create('rebooting', 'exit 30 1', 'reboot/50', 'message=Going "down"', 'shutdown=1');
    await start('rebooting');
    const [reboot] = await witness.waitForEvents('rebooting', 'reboot', 1);
    assert.equal(reboot?.['message'], 'Going "down"');
  });

  it('a queued restart outlives a start and a stop by hand', async () => {
    // Long enough for a start and a stop by hand before it, on a machine that has other things to do.
    await create('queued', 'run', 'restart/20000');
    await run('queued');
    const { processId } = await witness.must('get', 'queued', 'status');
    await witness.session.run('taskkill', ['/f', '/pid', String(processId)]);
    await witness.waitForEvents('queued', 'action', 1);
    await witness.waitForState('queued', stopped);
    await run('queued');
    await witness.must('control', 'queued', stop);
    await witness.waitForState('queued', stopped);
    const [restart] = await witness.waitForEvents('queued', 'restart', 1);
    assert.equal(restart?.['result'], 'ok');
    await witness.waitForState('queued', running);
  });

  it('disabling the service prevents a queued restart', async () => {
    await create('disabled', 'exit 30 1', 'restart/20000');
    await start('disabled');
    await witness.waitForEvents('disabled', 'action', 1);
    await witness.must('set', 'disabled', 'config', 'start=4');
    const [restart] = await witness.waitForEvents('disabled', 'restart', 1);
    assert.deepEqual([restart?.['result'], restart?.['error']], ['failed', '1058']);
  });

  it('a service that is made anew under its name has no history, and can be made at once', async () => {
    await create('anew', 'exit 30 1', 'none/0');
    await start('anew');
    await witness.waitForEvents('anew', 'failure', 1);
    await witness.waitForState('anew', stopped);
    await witness.must('delete', 'anew');
    await create('anew', 'exit 30 1', 'none/0');
    await start('anew');
    assert.deepEqual(counts(await witness.waitForEvents('anew', 'failure', 2)), ['1', '1']);
  });
});
