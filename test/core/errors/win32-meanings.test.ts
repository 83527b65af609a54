import assert from 'node:assert/strict';
import { test } from 'node:test';
import { win32Meanings } from '../../../core/errors/win32-meanings.js';
import { Win32Error } from '../../../core/win32/win32-error.js';

const meanings = Object.entries(win32Meanings);

test('no two codes have the same id, and each is a word', () => {
  const ids = meanings.map(([, { id }]) => id);
  assert.equal(new Set(ids).size, ids.length);
  for (const id of ids) assert.match(id, /^[A-Z][A-Za-z]+$/);
});

test('each says what is wrong and what to do, in whole sentences', () => {
  for (const [code, { message, recommendedAction }] of meanings) {
    assert.match(message, /^['A-Z].{20,}\.$/s, code);
    assert.match(recommendedAction, /^[A-Z].{15,}\.$/s, code);
    assert.doesNotMatch(message.replace('{0}', ''), /[{}]/, code);
  }
});

test('each code has a name in the table of win32, so that the symbol beside it is a real one', () => {
  for (const [code] of meanings) assert.doesNotMatch(new Win32Error('F', Number(code)).symbol, /^ERROR_\d+$/, code);
});

test('the errors that everyone meets have the ids that scripts compare', () => {
  const ids = Object.fromEntries([5, 1053, 1056, 1060, 1062, 1069, 1072, 1073].map((code) => [code, win32Meanings[code]?.id]));
  assert.deepEqual(ids, {
    5: 'AccessDenied', 1053: 'ServiceStartTimeout', 1056: 'ServiceAlreadyRunning', 1060: 'ServiceNotFound', 1062: 'ServiceNotRunning',
    1069: 'ServiceLogonFailed', 1072: 'ServiceMarkedForDeletion', 1073: 'ServiceExists',
  });
});
