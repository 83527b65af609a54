import { ERROR_ACCESS_DENIED, KEY_QUERY_VALUE } from '../win32/constants.js';
import { HKEY_LOCAL_MACHINE } from '../win32/predefined-keys.js';
import { Win32Error } from '../win32/win32-error.js';
import { lastWriteTime, openKeyIfAny } from './registry-key.js';

/**
 * When the configuration of a service of this machine was last changed, a FILETIME: every change is written to the service's registry
 * key (https://learn.microsoft.com/windows/win32/services/database-of-installed-services), which takes a small part of the time that
 * a question to the SCM takes. Null when there is no such key, or this user may not read it.
 */
export function lastChangeOf(name: string): bigint | null {
  try {
    using key = openKeyIfAny(HKEY_LOCAL_MACHINE, `SYSTEM\\CurrentControlSet\\Services\\${name}`, KEY_QUERY_VALUE);
    return key && lastWriteTime(key);
  } catch (error) {
    if (Win32Error.is(error, ERROR_ACCESS_DENIED)) return null;
    throw error;
  }
}
