import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { rawValueOf, valueOf, type RegistryValue } from '../../../core/scm/registry-value.js';

const wide = (text: string) => Buffer.from(text, 'utf16le');

describe('a value of each type', () => {
  const values: [RegistryValue, type: number, data: Buffer][] = [
    [{ type: 'DWORD', value: 0xffff_fffe }, 4, Buffer.from([0xfe, 255, 255, 255])],
    [{ type: 'QWORD', value: 2n ** 64n - 1n }, 11, Buffer.alloc(8, 255)],
    [{ type: 'SZ', value: 'Zoë' }, 1, wide('Zoë\0')],
    [{ type: 'SZ', value: '' }, 1, wide('\0')],
    [{ type: 'EXPAND_SZ', value: '%PATH%' }, 2, wide('%PATH%\0')],
    [{ type: 'MULTI_SZ', value: ['a', 'b c'] }, 7, wide('a\0b c\0\0')],
    [{ type: 'MULTI_SZ', value: [] }, 7, wide('\0')],
    [{ type: 'BINARY', value: Buffer.from([1, 2, 3]) }, 3, Buffer.from([1, 2, 3])],
    [{ type: 5, value: Buffer.from([0, 0, 0, 1]) }, 5, Buffer.from([0, 0, 0, 1])],
  ];

  for (const [value, type, data] of values) {
    test(`${value.type} ${JSON.stringify(data)}`, () => {
      assert.deepEqual(rawValueOf('x', value), { type, data });
      assert.deepEqual(valueOf({ type, data }), value);
    });
  }
});

test('data that is not of its type is kept, with the number of the type', () => {
  assert.deepEqual(valueOf({ type: 4, data: Buffer.alloc(3) }), { type: 4, value: Buffer.alloc(3) });
  assert.deepEqual(valueOf({ type: 11, data: Buffer.alloc(4) }), { type: 11, value: Buffer.alloc(4) });
});

test('text that other programs wrote without its end, or of odd length, is read', () => {
  assert.deepEqual(valueOf({ type: 1, data: wide('ab') }), { type: 'SZ', value: 'ab' });
  assert.deepEqual(valueOf({ type: 1, data: Buffer.concat([wide('ab'), Buffer.of(7)]) }), { type: 'SZ', value: 'ab' });
  assert.deepEqual(valueOf({ type: 1, data: Buffer.alloc(0) }), { type: 'SZ', value: '' });
  assert.deepEqual(valueOf({ type: 7, data: wide('a\0b') }), { type: 'MULTI_SZ', value: ['a', 'b'] });
});

test('values that are not of their type are refused', () => {
  const wrong: RegistryValue[] = [{ type: 'DWORD', value: -1 }, { type: 'DWORD', value: 2 ** 32 }, { type: 'DWORD', value: 0.5 }, { type: 'QWORD', value: -1n },
    { type: 'QWORD', value: 2n ** 64n }, { type: 'SZ', value: 'a\0b' }, { type: 'MULTI_SZ', value: ['a', ''] }, { type: 'MULTI_SZ', value: ['a\0b'] }];
  for (const value of wrong) assert.throws(() => rawValueOf('port', value), { name: 'SettingRangeError', setting: 'port' });
  assert.throws(() => rawValueOf('port', { type: -1, value: Buffer.alloc(0) }), { name: 'SettingRangeError', setting: "port's type" });
});
