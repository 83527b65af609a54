import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pickPlanned, planChanges } from '../../../core/operations/plan.js';

interface Config {
  readonly text: string;
  readonly list: readonly string[];
  readonly node: number | null;
  readonly password: string;
}
const observed: Partial<Config> = { text: 'a', list: ['x', 'y'], node: 1 };

test('what is absent stays, what is equal needs no change', () => {
  assert.deepEqual(planChanges<Config>({}, observed), []);
  assert.deepEqual(planChanges<Config>({ text: undefined, list: ['x', 'y'], node: 1 }, observed), []);
});

test('what is empty is a change, and so is null', () => {
  assert.deepEqual(planChanges<Config>({ text: '', list: [], node: null }, observed), [
    { property: 'text', from: 'a', to: '' },
    { property: 'list', from: ['x', 'y'], to: [] },
    { property: 'node', from: 1, to: null },
  ]);
});

test('the order of a list counts', () => {
  assert.equal(planChanges<Config>({ list: ['y', 'x'] }, observed).length, 1);
});

test('a secret is always a change, since it cannot be read, and never shows', () => {
  const plan = planChanges<Config>({ password: 'hush' }, { ...observed, password: 'hush' });
  assert.deepEqual(plan, [{ property: 'password', from: '***', to: '***' }]);
});

test('only what is planned is picked', () => {
  const desired = { text: 'b', list: ['x', 'y'], node: 1 };
  assert.deepEqual(pickPlanned(desired, planChanges<Config>(desired, observed)), { text: 'b' });
});
