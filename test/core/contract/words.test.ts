import assert from 'node:assert/strict';
import { test } from 'node:test';
import { serviceStartTypeWords, startTypeWords, statusWords } from '../../../core/contract/words.js';
import { startModes } from '../../../core/scm/start-mode.js';
import { serviceStates } from '../../../core/scm/states.js';

test("the words of a status are the SCM's states, under .NET's names", () => {
  assert.deepEqual([...statusWords].sort(), Object.keys(serviceStates).sort());
});

test('every start mode of the SCM has a word, and delayed start one of its own', () => {
  const modes = [0, 1, 2, 3, 4].map((raw) => startModes.toWord(raw));
  assert.deepEqual([...modes, 'AutomaticDelayedStart'].sort(), [...startTypeWords].sort());
});

test('a service can be given all start types but those of drivers', () => {
  assert.deepEqual(startTypeWords.filter((word) => word !== 'Boot' && word !== 'System'), serviceStartTypeWords);
});
