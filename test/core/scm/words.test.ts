import assert from 'node:assert/strict';
import { test } from 'node:test';
import { errorControls } from '../../../core/scm/error-control.js';
import { startModes } from '../../../core/scm/start-mode.js';
import { isPending, serviceStates, stateOf } from '../../../core/scm/states.js';

test('start modes and error controls are the numbers of winsvc.h', () => {
  assert.deepEqual([0, 1, 2, 3, 4].map(startModes.toWord), ['Boot', 'System', 'Automatic', 'Manual', 'Disabled']);
  assert.deepEqual([0, 1, 2, 3].map(errorControls.toWord), ['Ignore', 'Normal', 'Severe', 'Critical']);
  assert.equal(startModes.toRaw('Manual'), 3);
});

test('a number without a word stays that number, both ways', () => {
  assert.equal(startModes.toWord(17), 17);
  assert.equal(startModes.toRaw(17), 17);
});

test('states are the numbers of winsvc.h, and no others', () => {
  const words = ['Stopped', 'StartPending', 'StopPending', 'Running', 'ContinuePending', 'PausePending', 'Paused'];
  assert.deepEqual([1, 2, 3, 4, 5, 6, 7].map(stateOf), words);
  assert.deepEqual(Object.keys(serviceStates), words);
  assert.throws(() => stateOf(8), /dwCurrentState is 8/);
  assert.throws(() => stateOf(0), RangeError);
});

test('pending states are those that pass by themselves', () => {
  assert.deepEqual((['StartPending', 'Stopped', 'StopPending', 'Running', 'Paused'] as const).filter(isPending), ['StartPending', 'StopPending']);
});

test('a word that is none is refused, and is not 0', () => {
  const wrong: 'Manual' = JSON.parse('"Sometimes"');
  assert.throws(() => startModes.toRaw(wrong), { name: 'TypeError', message: /no 'Sometimes'.*Manual/ });
});
