import { advapi32 } from '../win32/advapi32.js';
import { ERROR_FILE_NOT_FOUND, ERROR_NO_MORE_ITEMS } from '../win32/constants.js';
import { queryGrowing } from '../win32/growing-buffer.js';
import { RegistryKeyHandle, written } from '../win32/handles.js';
import { HKEY_LOCAL_MACHINE } from '../win32/predefined-keys.js';
import { sizeOf } from '../win32/struct.js';
import { FILETIME } from '../win32/structs.js';
import type { HKEY } from '../win32/types.js';
import { readWideString } from '../win32/wide-string.js';
import { Win32Error } from '../win32/win32-error.js';
import type { RawValue } from './registry-value.js';

/** Value names have up to 16,383 characters. */
export const MAX_VALUE_NAME = 16_383;

/** Uses HKEY_LOCAL_MACHINE of a machine; null: this one. Another needs the service RemoteRegistry there, and an administrator's rights. */
export function withLocalMachine<T>(machine: string | null, use: (root: HKEY) => T): T {
  if (machine === null) return use(HKEY_LOCAL_MACHINE);
  const place: [HKEY | null] = [null];
  advapi32.RegConnectRegistryW(`\\\\${machine.replace(/^\\+/, '')}`, HKEY_LOCAL_MACHINE, place);
  using root = new RegistryKeyHandle(written(place, 'RegConnectRegistryW'));
  return use(root.raw);
}

/** Null when there is no such key. `access` is a mask of KEY_* rights. */
export function openKeyIfAny(parent: HKEY, path: string, access: number): RegistryKeyHandle | null {
  return unlessNotFound(() => openKey(parent, path, access));
}

export function openKey(parent: HKEY, path: string, access: number): RegistryKeyHandle {
  const place: [HKEY | null] = [null];
  advapi32.RegOpenKeyExW(parent, path, 0, access, place);
  return new RegistryKeyHandle(written(place, 'RegOpenKeyExW'));
}

/** Opens a key, and creates it if need be. */
export function createKey(parent: HKEY, path: string, access: number): RegistryKeyHandle {
  const place: [HKEY | null] = [null];
  advapi32.RegCreateKeyExW(parent, path, 0, null, 0, access, null, place, [0]);
  return new RegistryKeyHandle(written(place, 'RegCreateKeyExW'));
}

/** When a value of the key was last written, or the key made: a FILETIME. Access: KEY_QUERY_VALUE. */
export function lastWriteTime(key: RegistryKeyHandle): bigint {
  const time = Buffer.alloc(sizeOf(FILETIME));
  advapi32.RegQueryInfoKeyW(key.raw, null, null, null, null, null, null, null, null, null, null, time);
  return time.readBigUInt64LE();
}

/** The names of a key's values; '' is that of its default value. Access: KEY_QUERY_VALUE. */
export function valueNames(key: RegistryKeyHandle): string[] {
  const names: string[] = [];
  const buffer = Buffer.alloc((MAX_VALUE_NAME + 1) * 2);
  for (;;) {
    try {
      advapi32.RegEnumValueW(key.raw, names.length, buffer, [MAX_VALUE_NAME + 1], null, [0], null, [0]);
    } catch (error) {
      if (Win32Error.is(error, ERROR_NO_MORE_ITEMS)) return names;
      throw error;
    }
    names.push(readWideString(buffer));
  }
}

/** Null when there is no such value. Access: KEY_QUERY_VALUE. */
export function readValue(key: RegistryKeyHandle, name: string): RawValue | null {
  return unlessNotFound(() => {
    const type: [number] = [0];
    let length = 0;
    const buffer = queryGrowing((space, size) => {
      advapi32.RegQueryValueExW(key.raw, name, null, type, space, size);
      length = size[0];
    });
    return { type: type[0], data: buffer.subarray(0, length) };
  });
}

/** Access: KEY_SET_VALUE. */
export function writeValue(key: RegistryKeyHandle, name: string, { type, data }: RawValue): void {
  advapi32.RegSetValueExW(key.raw, name, 0, type, data, data.length);
}

/** False when there is no such value. Access: KEY_SET_VALUE. */
export function deleteValue(key: RegistryKeyHandle, name: string): boolean {
  return unlessNotFound(() => {
    advapi32.RegDeleteValueW(key.raw, name);
    return true;
  }) ?? false;
}

/** Deletes a key without subkeys; false when there is none. `parent` needs no right of its own. */
export function deleteKey(parent: RegistryKeyHandle, name: string): boolean {
  return unlessNotFound(() => {
    advapi32.RegDeleteKeyW(parent.raw, name);
    return true;
  }) ?? false;
}

function unlessNotFound<T>(call: () => T): T | null {
  try {
    return call();
  } catch (error) {
    if (Win32Error.is(error, ERROR_FILE_NOT_FOUND)) return null;
    throw error;
  }
}
