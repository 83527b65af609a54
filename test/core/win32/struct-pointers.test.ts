import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { addressOf, POINTER_SIZE, readPointer } from '../../../core/win32/memory.js';
import { decode, encode, encodeArray, struct } from '../../../core/win32/struct.js';
import { BYTE, DWORD, LPWSTR, WORD } from '../../../core/win32/struct-members.js';
import { arrayOf, bytesOf, pointerTo } from '../../../core/win32/struct-pointers.js';
import * as structs from '../../../core/win32/structs.js';

const LEAF = struct('LEAF', { id: WORD, text: LPWSTR });
const BRANCH = struct('BRANCH', { cLeaves: DWORD, leaves: arrayOf(LEAF, 'cLeaves'), cbData: DWORD, data: bytesOf('cbData') });
const TREE = struct('TREE', { cBranches: DWORD, branches: arrayOf(BRANCH, 'cBranches'), best: pointerTo(LEAF) });

const tree = {
  cBranches: 3,
  branches: [
    { cLeaves: 2, leaves: [{ id: 1, text: 'one' }, { id: 2, text: null }], cbData: 3, data: Buffer.from([7, 8, 9]) },
    { cLeaves: 0, leaves: null, cbData: 0, data: null },
    { cLeaves: 1, leaves: [{ id: 3, text: 'drei ü' }], cbData: 1, data: Buffer.from([255]) },
  ],
  best: { id: 4, text: 'four' },
};

describe('pointers to structures', () => {
  test('are followed to any depth, and what they point to is in one buffer', () => {
    const buffer = encode(TREE, tree);
    assert.deepEqual(decode(TREE, buffer), tree);
    const branches = readPointer(buffer, POINTER_SIZE) - addressOf(buffer);
    assert.ok(branches > 0n && branches < BigInt(buffer.length));
  });

  test('are aligned, whatever precedes them', () => {
    const odd = struct('ODD', { cbData: DWORD, data: bytesOf('cbData'), one: pointerTo(DWORD) });
    const buffer = encode(odd, { cbData: 3, data: Buffer.alloc(3), one: 5 });
    assert.equal((readPointer(buffer, 2 * POINTER_SIZE) - addressOf(buffer)) % BigInt(POINTER_SIZE), 0n);
    assert.equal(decode(odd, buffer).one, 5);
  });

  test('stand in arrays too', () => {
    const pair = encodeArray(TREE, [tree, { ...tree, best: null }]);
    assert.deepEqual(decode(TREE, pair), tree);
    assert.deepEqual(decode(TREE, pair).best, tree.best);
  });

  test('an empty list is not NULL: it is the address of zeros', () => {
    const list = struct('LIST', { count: DWORD, items: arrayOf(LEAF, 'count') });
    const buffer = encode(list, { count: 0, items: [] });
    const at = Number(readPointer(buffer, POINTER_SIZE) - addressOf(buffer));
    assert.deepEqual(buffer.subarray(at), Buffer.alloc(2 * POINTER_SIZE));
    assert.deepEqual(decode(list, buffer), { count: 0, items: [] });
    assert.deepEqual(decode(list, encode(list, { count: 0, items: null })), { count: 0, items: null });
  });

  test('a count with more than the buffer holds is refused', () => {
    const list = struct('LIST', { count: DWORD, items: arrayOf(BYTE, 'count') });
    const bytes = struct('BYTES', { count: DWORD, items: bytesOf('count') });
    assert.throws(() => decode(list, encode(list, { count: 2, items: [1] })), RangeError);
    assert.throws(() => decode(bytes, encode(bytes, { count: 2, items: Buffer.from([1]) })), RangeError);
  });
});

test('every count in the tables names an earlier member', () => {
  for (const { name, members } of Object.values(structs)) {
    const names = Object.keys(members);
    for (const [member, { countedBy }] of Object.entries(members)) {
      if (countedBy !== undefined) assert.ok(names.slice(0, names.indexOf(member)).includes(countedBy), `${name}.${member}`);
    }
  }
});
