import { advapi32 } from '../win32/advapi32.js';
import { KEY_QUERY_VALUE, KEY_SET_VALUE } from '../win32/constants.js';
import { RegistryKeyHandle, written } from '../win32/handles.js';
import { Win32Error } from '../win32/win32-error.js';
import { HKEY_LOCAL_MACHINE, type HKEY } from '../win32/types.js';
import { readWideString } from '../win32/wide-string.js';

/**
 * A service's own options: the values of its key HKLM\SYSTEM\CurrentControlSet\Services\NAME\Parameters, where services have kept
 * theirs since Windows NT.
 */
export interface Parameter {
  readonly name: string;
  /** A REG_* number of winnt.h. */
  readonly type: number;
  readonly data: Buffer;
}

const ERROR_FILE_NOT_FOUND = 2;
const ERROR_MORE_DATA = 234;
const ERROR_NO_MORE_ITEMS = 259;
/** A value's name has up to 16,383 characters ("Registry element size limits"). */
const NAME_CHARACTERS = 16_384;

const keyOf = (service: string): string => `SYSTEM\\CurrentControlSet\\Services\\${service}\\Parameters`;

/** All of a service's options; none when it has no such key, which reading does not make. `service` is the key name. */
export function listParameters(service: string): Parameter[] {
  const opened = openKey(service, KEY_QUERY_VALUE);
  if (opened === null) return [];
  using key = opened;
  const parameters: Parameter[] = [];
  for (let index = 0; ; index++) {
    const parameter = readAt(key, index);
    if (parameter === null) return parameters;
    parameters.push(parameter);
  }
}

/** Sets an option, making the key where it is missing. Takes an administrator. */
export function setParameter(service: string, { name, type, data }: Parameter): void {
  const place: [HKEY | null] = [null];
  advapi32.RegCreateKeyExW(HKEY_LOCAL_MACHINE, keyOf(service), 0, null, 0, KEY_SET_VALUE, null, place, [0]);
  using key = new RegistryKeyHandle(written(place, 'RegCreateKeyExW'));
  advapi32.RegSetValueExW(key.raw, name, 0, type, data, data.length);
}

/** Removes an option. False when there is none of the name. */
export function removeParameter(service: string, name: string): boolean {
  const opened = openKey(service, KEY_SET_VALUE);
  if (opened === null) return false;
  using key = opened;
  try {
    advapi32.RegDeleteValueW(key.raw, name);
    return true;
  } catch (error) {
    if (Win32Error.is(error, ERROR_FILE_NOT_FOUND)) return false;
    throw error;
  }
}

function openKey(service: string, access: number): RegistryKeyHandle | null {
  const place: [HKEY | null] = [null];
  try {
    advapi32.RegOpenKeyExW(HKEY_LOCAL_MACHINE, keyOf(service), 0, access, place);
    return new RegistryKeyHandle(written(place, 'RegOpenKeyExW'));
  } catch (error) {
    if (Win32Error.is(error, ERROR_FILE_NOT_FOUND)) return null;
    throw error;
  }
}

function readAt(key: RegistryKeyHandle, index: number): Parameter | null {
  for (let size = 4_096; ; size *= 4) {
    const [name, data] = [Buffer.alloc(NAME_CHARACTERS * 2), Buffer.alloc(size)];
    const type: [number] = [0];
    const length: [number] = [size];
    try {
      advapi32.RegEnumValueW(key.raw, index, name, [NAME_CHARACTERS], null, type, data, length);
      return { name: readWideString(name), type: type[0], data: data.subarray(0, length[0]) };
    } catch (error) {
      if (Win32Error.is(error, ERROR_NO_MORE_ITEMS)) return null;
      if (!Win32Error.is(error, ERROR_MORE_DATA)) throw error;
    }
  }
}
