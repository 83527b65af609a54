import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { rawTriggerData, triggerDataOf, type TriggerData } from '../../../core/scm/trigger-data.js';

const wide = (text: string) => Buffer.from(text, 'utf16le');
const item = (dwDataType: number, pData: Buffer | null) => ({ dwDataType, cbData: pData?.length ?? 0, pData });

describe('data of each type', () => {
  const all: [TriggerData, type: number, bytes: Buffer][] = [
    [{ type: 'binary', value: Buffer.from([1, 2]) }, 1, Buffer.from([1, 2])],
    [{ type: 'binary', value: Buffer.alloc(0) }, 1, Buffer.alloc(0)],
    [{ type: 'string', value: 'USBSTOR\\GenDisk' }, 2, wide('USBSTOR\\GenDisk\0')],
    [{ type: 'string', value: '' }, 2, wide('\0')],
    [{ type: 'string', value: ['5001', 'UDP'] }, 2, wide('5001\0UDP\0\0')],
    [{ type: 'string', value: ['RPC'] }, 2, wide('RPC\0\0')],
    [{ type: 'string', value: [] }, 2, wide('\0\0')],
    [{ type: 'level', value: 255 }, 3, Buffer.from([255])],
    [{ type: 'keywordAny', value: 2n ** 63n }, 4, Buffer.from([0, 0, 0, 0, 0, 0, 0, 128])],
    [{ type: 'keywordAll', value: 5n }, 5, Buffer.from([5, 0, 0, 0, 0, 0, 0, 0])],
    [{ type: 9, value: Buffer.from([7]) }, 9, Buffer.from([7])],
  ];

  for (const [data, type, bytes] of all) {
    test(`${data.type} ${bytes.toString('hex')}`, () => {
      assert.deepEqual(rawTriggerData('d', data), item(type, bytes));
      assert.deepEqual(triggerDataOf(item(type, bytes)), data);
    });
  }
});

test('what would not be written again as it is, stays bytes', () => {
  const odd: [number, Buffer][] = [[2, wide('no end')], [2, wide('a\0b\0')], [2, Buffer.from([65])], [2, Buffer.alloc(0)], [3, Buffer.alloc(2)], [4, Buffer.alloc(4)]];
  for (const [type, bytes] of odd) {
    assert.deepEqual(triggerDataOf(item(type, bytes)), { type, value: bytes });
    assert.deepEqual(rawTriggerData('d', triggerDataOf(item(type, bytes))), item(type, bytes));
  }
});

test('NULL is no bytes', () => {
  assert.deepEqual(triggerDataOf(item(1, null)), { type: 'binary', value: Buffer.alloc(0) });
});

test('what the SCM could not hold is refused', () => {
  const wrong: [TriggerData, RegExp][] = [
    [{ type: 'level', value: 256 }, /256/],
    [{ type: 'keywordAny', value: -1n }, /-1/],
    [{ type: 'keywordAll', value: 2n ** 64n }, /18446744073709551616/],
    [{ type: 'string', value: ['a', ''] }, /empty/],
    [{ type: 'string', value: 'a\0b' }, /NUL/],
    [{ type: 'string', value: 'x'.repeat(512) }, /1026 bytes; 1024/],
    [{ type: 'binary', value: Buffer.alloc(1025) }, /1025 bytes; 1024/],
    [{ type: -1, value: Buffer.alloc(0) }, /-1/],
  ];
  for (const [data, message] of wrong) assert.throws(() => rawTriggerData('triggers[0].data[1]', data), { name: 'SettingRangeError', message });
  assert.equal(rawTriggerData('d', { type: 'binary', value: Buffer.alloc(1024) }).cbData, 1024);
});
