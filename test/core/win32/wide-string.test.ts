import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readWideString, wideString } from '../../../core/win32/wide-string.js';

test('a wide string is UTF-16LE with one NUL at the end', () => {
  assert.deepEqual(wideString('aé'), Buffer.from([0x61, 0, 0xe9, 0, 0, 0]));
});

test('a string is read up to its NUL, or to the end of the buffer', () => {
  assert.equal(readWideString(wideString('😀 Zoë')), '😀 Zoë');
  assert.equal(readWideString(wideString('aĀ')), 'aĀ'); // two zero bytes in a row that are no NUL
  assert.equal(readWideString(Buffer.from('ab\0cd', 'utf16le'), 6), 'cd');
});

test('a NUL inside is refused, and the string not repeated in the message', () => {
  assert.throws(() => wideString('pass\0word'), (error: Error) => error instanceof TypeError && !error.message.includes('pass'));
});
