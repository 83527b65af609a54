import { advapi32 } from '../win32/advapi32.js';
import { ERROR_FILE_NOT_FOUND, POLICY_CREATE_ACCOUNT, POLICY_LOOKUP_NAMES } from '../win32/constants.js';
import { LsaMemory, LsaPolicyHandle, written } from '../win32/handles.js';
import { copyBytesAt, readPointer } from '../win32/memory.js';
import { encode, offsetOf, sizeOf } from '../win32/struct.js';
import { LSA_OBJECT_ATTRIBUTES, LSA_UNICODE_STRING } from '../win32/structs.js';
import type { LSA_HANDLE } from '../win32/types.js';
import { Win32Error } from '../win32/win32-error.js';
import { sidBytes } from './sid.js';

const SE_SERVICE_LOGON_NAME = 'SeServiceLogonRight';

/**
 * Lets an account log on as a service, without which starting its service fails with ERROR_SERVICE_LOGON_FAILED. Granting it again
 * changes nothing. Windows' own accounts and virtual accounts have the right already. Takes an administrator.
 */
export function grantLogonAsService(sid: string): void {
  using policy = openPolicy();
  const right = encode(LSA_UNICODE_STRING, {
    Length: SE_SERVICE_LOGON_NAME.length * 2,
    MaximumLength: (SE_SERVICE_LOGON_NAME.length + 1) * 2,
    Buffer: SE_SERVICE_LOGON_NAME,
  });
  advapi32.LsaAddAccountRights(policy.raw, sidBytes(sid), right, 1);
}

/** Whether the account itself has that right. It may have it through a group, too. Takes an administrator. */
export function hasLogonAsService(sid: string): boolean {
  using policy = openPolicy();
  const place: [bigint | null] = [null];
  const count: [number] = [0];
  try {
    advapi32.LsaEnumerateAccountRights(policy.raw, sidBytes(sid), place, count);
  } catch (error) {
    // So it says that no right was ever given to the account.
    if (Win32Error.is(error, ERROR_FILE_NOT_FOUND)) return false;
    throw error;
  }
  using rights = new LsaMemory(written(place, 'LsaEnumerateAccountRights'));
  const size = sizeOf(LSA_UNICODE_STRING);
  const list = copyBytesAt(rights.raw, count[0] * size);
  return Array.from({ length: count[0] }, (_, index) => readUnicodeString(list, index * size)).includes(SE_SERVICE_LOGON_NAME);
}

/** Its text need not end with a NUL. */
function readUnicodeString(list: Buffer, at: number): string {
  return copyBytesAt(readPointer(list, at + offsetOf(LSA_UNICODE_STRING, 'Buffer')), list.readUInt16LE(at)).toString('utf16le');
}

function openPolicy(): LsaPolicyHandle {
  // LsaOpenPolicy wants the structure and uses nothing of it.
  const attributes = Buffer.alloc(sizeOf(LSA_OBJECT_ATTRIBUTES));
  const policy: [LSA_HANDLE | null] = [null];
  advapi32.LsaOpenPolicy(null, attributes, POLICY_CREATE_ACCOUNT | POLICY_LOOKUP_NAMES, policy);
  return new LsaPolicyHandle(written(policy, 'LsaOpenPolicy'));
}
