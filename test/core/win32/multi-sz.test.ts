import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeMultiSz, encodeMultiSz } from '../../../core/win32/multi-sz.js';

test('each string ends with a NUL, and the list with one more', () => {
  assert.equal(encodeMultiSz(['a', 'bc']).toString('utf16le'), 'a\0bc\0\0');
});

test('the empty list is two NULs', () => {
  assert.equal(encodeMultiSz([]).toString('utf16le'), '\0\0');
});

test('lists are read back as they were written', () => {
  for (const list of [[], ['RpcSs'], ['RpcSs', '+TDI', 'Dienst für 😀']]) assert.deepEqual(decodeMultiSz(encodeMultiSz(list)), list);
});

test('a list is read from its offset, and ends at the end of the buffer at the latest', () => {
  assert.deepEqual(decodeMultiSz(Buffer.from('xx\0a\0b', 'utf16le'), 6), ['a', 'b']);
});

test('what would end the list early is refused', () => {
  assert.throws(() => encodeMultiSz(['a', '', 'b']), TypeError);
  assert.throws(() => encodeMultiSz(['a\0b']), TypeError);
});
