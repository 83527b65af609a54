import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applySteps, type Step } from '../../../../core/operations/change/steps.js';

function steps(log: string[], fail: { readonly apply?: string; readonly undo?: string }): Step[] {
  return ['one', 'two', 'three'].map((what) => ({
    what,
    apply() {
      if (fail.apply === what) throw new Error(`${what} refused`);
      log.push(what);
    },
    undo() {
      if (fail.undo === what) throw new Error('stuck');
      log.push(`undo ${what}`);
    },
  }));
}

test('in order', () => {
  const log: string[] = [];
  applySteps(steps(log, {}));
  assert.deepEqual(log, ['one', 'two', 'three']);
});

test('when one fails, those before it are undone, the last first, and its error is thrown', () => {
  const log: string[] = [];
  assert.throws(() => applySteps(steps(log, { apply: 'three' })), /^Error: three refused$/);
  assert.deepEqual(log, ['one', 'two', 'undo two', 'undo one']);
});

test('what cannot be undone is named, and the rest is undone all the same', () => {
  const log: string[] = [];
  assert.throws(() => applySteps(steps(log, { apply: 'three', undo: 'two' })), { name: 'HalfDoneError', cause: new Error('three refused'), stuck: ['two'] });
  assert.deepEqual(log, ['one', 'two', 'undo one']);
});
