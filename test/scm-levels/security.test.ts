// The security descriptor of a service: stored, read back in parts, and obeyed when the service is opened.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Witness } from './witness.js';

const denied = 5;
const readControl = '0x20000';
const writeDac = '0x40000';
const start = '0x10';
const queryStatus = '0x4';

describe('service security', { skip: process.platform === 'win32' && 'the SCM of Windows has it itself' }, () => {
  let witness: Witness;
  before(async () => {
    witness = await Witness.open();
    await witness.create('secured', 'run');
  });
  after(() => witness.close());
  const all = '(A;;CCDCLCSWRPWPDTLOCRSDRCWDWO;;;BA)';

  it('is read back as it was set, with the owner unchanged', async () => {
    const grant = '(A;;RPWP;;;S-1-5-21-1-2-3-1001)';
    await witness.must('set', 'secured', 'security', `sddl=D:${all}${grant}`);
    assert.deepEqual(await witness.must('get', 'secured', 'security'), { sddl: `O:SYG:SYD:${all}${grant}` });
  });

  it('needs WRITE_DAC to set', async () => {
    assert.equal(await witness.errorOf('set', 'secured', 'security', `sddl=D:${all}`, `rights=${readControl}`), denied);
    assert.equal(await witness.errorOf('set', 'secured', 'security', `sddl=D:${all}`, `rights=${writeDac}`), 0);
  });

  it('is obeyed when the service is opened', async () => {
    await witness.must('set', 'secured', 'security', `sddl=D:(D;;RP;;;BA)${all}`);
    assert.equal(await witness.errorOf('open', 'secured', start), denied);
    assert.equal(await witness.errorOf('open', 'secured', '0xf01ff'), denied, 'all access has START in it');
    assert.equal(await witness.errorOf('open', 'secured', queryStatus), 0);
    assert.equal(await witness.errorOf('start', 'secured'), denied);
    await witness.must('set', 'secured', 'security', `sddl=D:${all}`);
    assert.equal(await witness.errorOf('open', 'secured', start), 0);
  });

  it('goes with the service', async () => {
    await witness.must('delete', 'secured');
    await witness.create('secured', 'run');
    assert.match(String((await witness.must('get', 'secured', 'security'))['sddl']), /;;;SU\)$/);
  });
});
