import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressOf, POINTER_SIZE, readPointer } from '../../../core/win32/memory.js';
import { decode, decodeArray, encode, encodeArray, offsetOf, sizeOf, struct } from '../../../core/win32/struct.js';
import { BOOL, DWORD, LPWSTR, LPWSTR_MULTI_SZ, PVOID, WORD } from '../../../core/win32/struct-members.js';
import { ENUM_SERVICE_STATUSW, QUERY_SERVICE_CONFIGW, SERVICE_STATUS, SERVICE_TABLE_ENTRYW } from '../../../core/win32/structs.js';

test('offsets and sizes follow the alignment of each member', () => {
  const mixed = struct('MIXED', { a: WORD, b: DWORD, c: WORD, d: PVOID, e: WORD });
  assert.deepEqual(['a', 'b', 'c', 'd', 'e'].map((name) => offsetOf(mixed, name as 'a', 8)), [0, 4, 8, 16, 24]);
  assert.equal(sizeOf(mixed, 8), 32);
  assert.equal(offsetOf(mixed, 'd', 4), 12);
  assert.equal(sizeOf(mixed, 4), 20);
});

test('a structure is read back as it was written, with all that it points to', () => {
  const config = {
    dwServiceType: 16,
    dwStartType: 2,
    dwErrorControl: 0xffff_ffff,
    lpBinaryPathName: '"C:\\Prográm Files\\node.exe" x',
    lpLoadOrderGroup: '',
    dwTagId: 0,
    lpDependencies: ['RpcSs', '+TDI'],
    lpServiceStartName: null,
    lpDisplayName: 'サービス',
  };
  assert.deepEqual(decode(QUERY_SERVICE_CONFIGW, encode(QUERY_SERVICE_CONFIGW, config)), config);
});

test('null is a NULL pointer, and an empty list an empty MULTI_SZ', () => {
  const pointers = struct('POINTERS', { text: LPWSTR, list: LPWSTR_MULTI_SZ });
  const buffer = encode(pointers, { text: null, list: [] });
  assert.equal(readPointer(buffer, 0), 0n);
  assert.equal(readPointer(buffer, POINTER_SIZE), addressOf(buffer) + BigInt(2 * POINTER_SIZE));
  assert.deepEqual(decode(pointers, Buffer.alloc(2 * POINTER_SIZE)), { text: null, list: [] });
});

test('structures nest, and stand in arrays', () => {
  const status = { ...decode(SERVICE_STATUS, Buffer.alloc(28)), dwCurrentState: 4 };
  const entries = [
    { lpServiceName: 'a', lpDisplayName: 'A a', ServiceStatus: status },
    { lpServiceName: 'b', lpDisplayName: 'B b', ServiceStatus: { ...status, dwCurrentState: 1 } },
  ];
  assert.deepEqual(decodeArray(ENUM_SERVICE_STATUSW, encodeArray(ENUM_SERVICE_STATUSW, entries), 2), entries);
});

test("the dispatcher's table ends with zeros", () => {
  const table = encodeArray(SERVICE_TABLE_ENTRYW, [{ lpServiceName: 'x', lpServiceProc: 0x1234n }, { lpServiceName: null, lpServiceProc: 0n }]);
  assert.equal(readPointer(table, POINTER_SIZE), 0x1234n);
  assert.deepEqual(table.subarray(2 * POINTER_SIZE, 4 * POINTER_SIZE), Buffer.alloc(2 * POINTER_SIZE));
});

test('BOOL is true for anything but 0', () => {
  const flag = struct('FLAG', { set: BOOL });
  assert.deepEqual(decode(flag, Buffer.from([0, 0, 1, 0])), { set: true });
  assert.deepEqual(encode(flag, { set: true }), Buffer.from([1, 0, 0, 0]));
});

test('a pointer out of the buffer is refused', () => {
  const pointers = struct('POINTERS', { text: LPWSTR });
  const buffer = encode(pointers, { text: 'a' });
  buffer.writeBigUInt64LE(addressOf(buffer) + BigInt(buffer.length), 0);
  assert.throws(() => decode(pointers, buffer), RangeError);
});
