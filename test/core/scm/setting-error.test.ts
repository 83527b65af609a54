import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkCount, checkInteger, checkText, SettingRangeError } from '../../../core/scm/setting-error.js';

test('it names the setting and says what is wrong with which value', () => {
  const error = new SettingRangeError('actions[3].delayMs', '-1 is too little.');
  assert.ok(error instanceof RangeError);
  assert.deepEqual([error.name, error.setting, error.problem, error.message],
    ['SettingRangeError', 'actions[3].delayMs', '-1 is too little.', 'actions[3].delayMs: -1 is too little.']);
});

test('whole numbers within their bounds', () => {
  for (const value of [0, 1, 0xffff_ffff]) checkInteger('x', value);
  for (const value of [-1, 0.5, 2 ** 32, Number.NaN, Number.POSITIVE_INFINITY]) assert.throws(() => checkInteger('x', value), { setting: 'x' });
  assert.throws(() => checkInteger('x', 11, 10, ' ms'), /x: 11 is not a whole number from 0 to 10 ms\./);
});

test('text of a length, without what would cut it off', () => {
  checkText('x', 'abc', 3);
  checkText('x', '', 0);
  assert.throws(() => checkText('x', 'abcd', 3), /it has 4 characters; 3 are allowed/);
  assert.throws(() => checkText('x', 'a\0b', 3), /NUL/);
});

test('lists of a length', () => {
  checkCount('x', [1, 2], 2);
  assert.throws(() => checkCount('x', [1, 2, 3], 2), /there are 3 of them; 2 are allowed/);
});
