import { advapi32 } from '../win32/advapi32.js';
import {
  ERROR_ACCESS_DENIED, ERROR_NOT_ALL_ASSIGNED, ERROR_PRIVILEGE_NOT_HELD, SE_PRIVILEGE_ENABLED, TOKEN_ADJUST_PRIVILEGES, TOKEN_QUERY,
} from '../win32/constants.js';
import { KernelHandle, written } from '../win32/handles.js';
import { kernel32 } from '../win32/kernel32.js';
import { decode, encode, sizeOf } from '../win32/struct.js';
import { LUID, TOKEN_PRIVILEGES } from '../win32/structs.js';
import type { HANDLE } from '../win32/types.js';
import { Win32Error } from '../win32/win32-error.js';

/** The privileges that the product enables, by their names in winnt.h. */
export type Privilege = 'SeShutdownPrivilege';

/** Windows refused what needs a privilege that this user doesn't hold. */
export class PrivilegeNotHeldError extends Error {
  override readonly name = 'PrivilegeNotHeldError';

  constructor(readonly privilege: Privilege, override readonly cause: Win32Error) {
    super(`The user does not hold the privilege ${privilege}. Run as a user who does; administrators hold it unless a policy takes it away. ` +
      `(${cause.message})`, { cause });
  }
}

/**
 * Runs `action` with a privilege enabled in this process's token, and then puts the token back as it was. Where the user doesn't hold
 * the privilege, `action` runs all the same, since another machine may see more privileges; if Windows refuses it then, the error
 * is a PrivilegeNotHeldError.
 */
export function withPrivilege<T>(privilege: Privilege, action: () => T): T {
  using token = openToken();
  using enabled = enable(token, privilege);
  try {
    return action();
  } catch (error) {
    if (enabled.held || !Win32Error.is(error, ERROR_ACCESS_DENIED, ERROR_PRIVILEGE_NOT_HELD)) throw error;
    throw new PrivilegeNotHeldError(privilege, error);
  }
}

interface EnabledPrivilege extends Disposable {
  readonly held: boolean;
}

function openToken(): KernelHandle {
  const token: [HANDLE | null] = [null];
  advapi32.OpenProcessToken(kernel32.GetCurrentProcess(), TOKEN_ADJUST_PRIVILEGES | TOKEN_QUERY, token);
  return new KernelHandle(written(token, 'OpenProcessToken'));
}

function enable(token: KernelHandle, privilege: Privilege): EnabledPrivilege {
  const luid = Buffer.alloc(sizeOf(LUID));
  advapi32.LookupPrivilegeValueW(null, privilege, luid);
  const state = encode(TOKEN_PRIVILEGES, { PrivilegeCount: 1, Privileges: { Luid: decode(LUID, luid), Attributes: SE_PRIVILEGE_ENABLED } });
  // What it changed: a privilege that was enabled already isn't in it, and stays enabled afterwards.
  const previous = Buffer.alloc(sizeOf(TOKEN_PRIVILEGES));
  try {
    advapi32.AdjustTokenPrivileges(token.raw, 0, state, previous.length, previous, [0]);
  } catch (error) {
    if (!Win32Error.is(error, ERROR_NOT_ALL_ASSIGNED)) throw error;
    return { held: false, [Symbol.dispose]() {} };
  }
  return {
    held: true,
    [Symbol.dispose]() {
      if (decode(TOKEN_PRIVILEGES, previous).PrivilegeCount > 0) advapi32.AdjustTokenPrivileges(token.raw, 0, previous, 0, null, null);
    },
  };
}
