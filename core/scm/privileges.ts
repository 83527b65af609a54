import { TOKEN_ADJUST_PRIVILEGES, TOKEN_QUERY } from '../win32/constants.js';
import { advapi32 } from '../win32/advapi32.js';
import { KernelHandle, written } from '../win32/handles.js';
import { kernel32 } from '../win32/kernel32.js';
import { LUID_AND_ATTRIBUTES } from '../win32/structs.js';
import { sizeOf } from '../win32/struct.js';
import type { HANDLE } from '../win32/types.js';

/** SE_PRIVILEGE_ENABLED (winnt.h) */
const enabled = 0x2;

/**
 * Runs `act` with a privilege of this process's token enabled, and puts it back as it was. Where the user does not hold the
 * privilege nothing is enabled, and what `act` calls says ERROR_ACCESS_DENIED or ERROR_PRIVILEGE_NOT_HELD itself.
 */
export function withPrivilege<T>(name: string, act: () => T): T {
  using token = openToken();
  const before = adjust(token, privilegeState(name, enabled));
  try {
    return act();
  } finally {
    // The state before is empty when nothing was changed.
    if (before.readUInt32LE(0) > 0) adjust(token, before);
  }
}

function openToken(): KernelHandle {
  const place: [HANDLE | null] = [null];
  advapi32.OpenProcessToken(kernel32.GetCurrentProcess(), TOKEN_ADJUST_PRIVILEGES | TOKEN_QUERY, place);
  return new KernelHandle(written(place, 'OpenProcessToken'));
}

/** TOKEN_PRIVILEGES with one entry: count, LUID, attributes. */
function privilegeState(name: string, attributes: number): Buffer {
  const state = Buffer.alloc(4 + sizeOf(LUID_AND_ATTRIBUTES));
  state.writeUInt32LE(1, 0);
  const luid = Buffer.alloc(8);
  advapi32.LookupPrivilegeValueW(null, name, luid);
  luid.copy(state, 4);
  state.writeUInt32LE(attributes, 12);
  return state;
}

/** Returns the state before, in the same form. */
function adjust(token: KernelHandle, state: Buffer): Buffer {
  const before = Buffer.alloc(state.length);
  const length = Buffer.alloc(4);
  advapi32.AdjustTokenPrivileges(token.raw, 0, state, before.length, before, length);
  return before;
}
