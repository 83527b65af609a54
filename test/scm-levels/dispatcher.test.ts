// A process that the SCM did not start is none of its services, whatever the SCM is doing meanwhile.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { scmLevelsVariables } from './install.js';
import { Witness } from './witness.js';

const running = 4;

describe('a service program that a user starts', { skip: process.platform === 'win32' && 'the SCM of Windows knows the processes that it starts' }, () => {
  let witness: Witness;
  before(async () => {
    witness = await Witness.open();
    await witness.create('late', `late ${witness.file('connect')}`);
  });
  after(() => witness.close());
  const start = (): Promise<{ readonly code: number | null }> => witness.session.run(scmLevelsVariables.NODESVC_TEST_SERVICE, ['run'], { timeoutMs: 30_000 });

  it('is refused', async () => assert.equal((await start()).code, 1));

  it('does not take the place of a service whose process has been started and has not connected yet', async () => {
    const begun = witness.must('start', 'late');
    await witness.waitForState('late', 2);
    assert.equal((await start()).code, 1);
    witness.make(witness.file('connect'));
    await begun;
    await witness.waitForState('late', running);
  });
});
