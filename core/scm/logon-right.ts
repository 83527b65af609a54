import { advapi32 } from '../win32/advapi32.js';
import { POLICY_CREATE_ACCOUNT, POLICY_LOOKUP_NAMES } from '../win32/constants.js';
import { LsaPolicyHandle, written } from '../win32/handles.js';
import { encode, sizeOf } from '../win32/struct.js';
import { LSA_OBJECT_ATTRIBUTES, LSA_UNICODE_STRING } from '../win32/structs.js';
import type { LSA_HANDLE } from '../win32/types.js';
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

function openPolicy(): LsaPolicyHandle {
  // LsaOpenPolicy wants the structure and uses nothing of it.
  const attributes = Buffer.alloc(sizeOf(LSA_OBJECT_ATTRIBUTES));
  const policy: [LSA_HANDLE | null] = [null];
  advapi32.LsaOpenPolicy(null, attributes, POLICY_CREATE_ACCOUNT | POLICY_LOOKUP_NAMES, policy);
  return new LsaPolicyHandle(written(policy, 'LsaOpenPolicy'));
}
