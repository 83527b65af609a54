import assert from 'node:assert/strict';
import { test } from 'node:test';
import { guidBytes, guidText, isGuid } from '../../../core/win32/guid.js';

const TEXT = '1f81d131-3fac-4537-9e0c-7e7b0c2f4b55';

test('a GUID in memory: a DWORD and two WORDs, little-endian, then bytes in order', () => {
  assert.equal(guidBytes(TEXT).toString('hex'), '31d1811fac3f37459e0c7e7b0c2f4b55');
  assert.equal(guidText(guidBytes(TEXT)), TEXT);
});

test('braces and upper case are read, and not written', () => {
  assert.equal(guidText(guidBytes(`{${TEXT.toUpperCase()}}`)), TEXT);
});

test('other text is no GUID', () => {
  for (const text of ['', 'firewall', TEXT.slice(1), `${TEXT}0`, TEXT.replace('-', ''), TEXT.replace('1', 'g')]) {
    assert.equal(isGuid(text), false, text);
    assert.throws(() => guidBytes(text), TypeError);
  }
});
