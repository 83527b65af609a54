// Dependencies: read back, enumerated, started first and not stopped below others.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Witness } from './witness.js';

const stopped = 1;
const running = 4;
const stop = '1';

describe('dependencies', { skip: process.platform === 'win32' && 'the SCM of Windows has them itself' }, () => {
  let witness: Witness;
  before(async () => {
    witness = await Witness.open();
    await witness.create('base', 'run');
    await witness.create('middle', 'slow 300', 'depend=base', 'display=The middle');
    await witness.create('member', 'run', 'group=dep-group');
    await witness.create('top', 'run', 'depend=middle;+dep-group');
  });
  after(() => witness.close());
  const dependents = async (name: string, states = '3') => {
    const { dependents } = await witness.must('dependents', name, states);
    assert.ok(Array.isArray(dependents));
    return dependents.map(({ name }) => String(name));
  };
  const stopAll = async (...names: string[]) => {
    for (const name of names) {
      await witness.must('control', name, stop);
      await witness.waitForState(name, stopped);
    }
  };

  it('are read back, groups with their +, in a buffer of the exact size', async () => {
    assert.deepEqual((await witness.must('get', 'top', 'config'))['dependencies'], ['middle', '+dep-group']);
    assert.deepEqual((await witness.must('get', 'base', 'config'))['dependencies'], []);
    const { needed, ...errors } = await witness.must('sizes', 'top', 'config');
    assert.deepEqual(errors, { empty: 122, short: 122, neededAgain: needed, exact: 0 });
  });

  it('absent stays, empty clears', async () => {
    await witness.create('changed', 'run', 'depend=base');
    await witness.must('set', 'changed', 'config', 'start=4');
    await witness.must('set', 'changed', 'description', 'value=about it');
    assert.deepEqual((await witness.must('get', 'changed', 'config'))['dependencies'], ['base']);
    await witness.must('set', 'changed', 'config', 'depend=');
    assert.deepEqual((await witness.must('get', 'changed', 'config'))['dependencies'], []);
  });

  it('dependents are enumerated, direct or not, in the order in which they may be stopped', async () => {
    assert.deepEqual(await dependents('base'), ['top', 'middle']);
    assert.deepEqual(await dependents('member'), ['top'], 'through its group');
    assert.deepEqual(await dependents('top'), []);
    assert.deepEqual((await witness.must('get', 'base', 'dependents'))['dependents'], [
      { name: 'top', displayName: '', state: stopped },
      { name: 'middle', displayName: 'The middle', state: stopped },
    ]);
  });

  it('a small buffer gives 234 and the size, wrong states 87, no right 5', async () => {
    const { needed, ...errors } = await witness.must('sizes', 'base', 'dependents');
    assert.deepEqual(errors, { empty: 234, short: 234, neededAgain: needed, exact: 0 });
    assert.equal(await witness.errorOf('dependents', 'base', '0'), 87);
    assert.equal(await witness.errorOf('dependents', 'base', '4'), 87);
  });

  it('circles are refused (1059), also through others and through a group', async () => {
    assert.equal(await witness.errorOf('create', 'self', 'path=x', 'depend=self'), 1059);
    assert.equal(await witness.errorOf('set', 'base', 'config', 'depend=top'), 1059);
    assert.equal(await witness.errorOf('set', 'member', 'config', 'depend=top'), 1059);
    assert.equal(await witness.errorOf('set', 'base', 'config', 'depend=top', 'start=4'), 1059);
    assert.equal((await witness.must('get', 'base', 'config'))['startType'], 3, 'nothing else was changed');
  });

  it('are started first, and each runs before the next starts', async () => {
    await witness.must('start', 'top');
    for (const name of ['base', 'middle', 'member', 'top']) await witness.waitForState(name, running);
    await witness.waitForEvents('top', 'running', 1);
    assert.deepEqual(witness.order('running').filter((name) => ['base', 'middle', 'top'].includes(name)), ['base', 'middle', 'top'], 'the slow one was waited for');
  });

  it('what others need is not stopped (1051)', async () => {
    assert.equal(await witness.errorOf('control', 'base', stop), 1051);
    assert.equal(await witness.errorOf('control', 'member', stop), 1051, 'the only member of a group');
    assert.equal(await witness.state('base'), running);
    assert.deepEqual(await dependents('base', '1'), ['top', 'middle']);
    await stopAll('top');
    assert.deepEqual([await dependents('base', '1'), await dependents('base', '2')], [['middle'], ['top']]);
    await stopAll('middle', 'base', 'member');
  });

  it('a dependency that is not there gives 1075, one that is going to be deleted, too', async () => {
    await witness.create('lost', 'run', 'depend=nowhere');
    assert.equal(await witness.errorOf('start', 'lost'), 1075);
    await witness.create('above-lost', 'run', 'depend=base;lost');
    assert.equal(await witness.errorOf('start', 'above-lost'), 1075);
    assert.equal(await witness.state('base'), stopped, 'nothing was started');
  });

  it('services that are started at the same time wait for each other', async () => {
    const names = ['a', 'b', 'c', 'd'].map((letter) => `together-${letter}`);
    for (const name of names) await witness.create(name, 'slow 100');
    assert.deepEqual(await Promise.all(names.map((name) => witness.errorOf('start', name))), [0, 0, 0, 0]);
    for (const name of names) await witness.waitForState(name, running);
  });

  it('a dependency that fails, or is disabled, or a group without members gives 1068', async () => {
    await witness.create('dies', 'die 50');
    await witness.create('disabled', 'run', 'start=4');
    for (const depend of ['dies', 'disabled', '+no-such-group']) {
      const name = `above-${depend}`;
      await witness.create(name, 'run', `depend=${depend}`);
      assert.equal(await witness.errorOf('start', name), 1068, depend);
      assert.equal(await witness.state(name), stopped);
    }
  });
});
