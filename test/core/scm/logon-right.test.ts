import assert from 'node:assert/strict';
import { afterEach, beforeEach, mock, test } from 'node:test';
import { hasLogonAsService } from '../../../core/scm/logon-right.js';
import { advapi32 } from '../../../core/win32/advapi32.js';
import { addressOf } from '../../../core/win32/memory.js';
import { encodeArray } from '../../../core/win32/struct.js';
import { LSA_UNICODE_STRING } from '../../../core/win32/structs.js';
import type { LSA_HANDLE } from '../../../core/win32/types.js';
import { Win32Error } from '../../../core/win32/win32-error.js';

const sid = 'S-1-5-21-1-2-3-1001';
let freed = 0;

beforeEach(() => {
  freed = 0;
  mock.method(advapi32, 'LsaOpenPolicy', (_system: null, _attributes: Buffer, _access: number, place: [bigint | null]) => void (place[0] = 1n));
  mock.method(advapi32, 'LsaClose', () => 0);
  mock.method(advapi32, 'LsaFreeMemory', () => void freed++);
});

afterEach(() => mock.restoreAll());

function answer(...rights: readonly string[]): void {
  const list = encodeArray(LSA_UNICODE_STRING, rights.map((Buffer) => ({ Length: Buffer.length * 2, MaximumLength: Buffer.length * 2, Buffer })));
  mock.method(advapi32, 'LsaEnumerateAccountRights', (_policy: LSA_HANDLE, _sid: Buffer, place: [bigint | null], count: [number]) => {
    place[0] = addressOf(list);
    count[0] = rights.length;
  });
}

test('the right is found among others, and the list is freed', () => {
  answer('SeBatchLogonRight', 'SeServiceLogonRight');
  assert.deepEqual([hasLogonAsService(sid), freed], [true, 1]);
  answer('SeBatchLogonRight');
  assert.deepEqual([hasLogonAsService(sid), freed], [false, 2]);
});

test('an account that never got a right has none, and another error is one', () => {
  const fail = (code: number) => mock.method(advapi32, 'LsaEnumerateAccountRights', () => {
    throw new Win32Error('LsaEnumerateAccountRights', code);
  });
  fail(2);
  assert.equal(hasLogonAsService(sid), false);
  fail(5);
  assert.throws(() => hasLogonAsService(sid), { code: 5 });
});
