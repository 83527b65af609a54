import { REG_BINARY, REG_DWORD, REG_EXPAND_SZ, REG_MULTI_SZ, REG_QWORD, REG_SZ } from '../win32/constants.js';
import { decodeMultiSz, encodeMultiSz } from '../win32/multi-sz.js';
import { readWideString, wideString } from '../win32/wide-string.js';
import { checkInteger, checkText, SettingRangeError } from './setting-error.js';

/** A value of the registry. A number stands for a type without a word here, or whose data isn't of the type; its bytes are kept. */
export type RegistryValue =
  | { readonly type: 'DWORD'; readonly value: number }
  | { readonly type: 'QWORD'; readonly value: bigint }
  /** EXPAND_SZ: whoever reads it expands %NAME% in it; here it stays. */
  | { readonly type: 'SZ' | 'EXPAND_SZ'; readonly value: string }
  | { readonly type: 'MULTI_SZ'; readonly value: readonly string[] }
  | { readonly type: 'BINARY'; readonly value: Buffer }
  | { readonly type: number; readonly value: Buffer };

export interface RawValue {
  readonly type: number;
  readonly data: Buffer;
}

const MAX_TEXT = 1024 * 1024;
const MAX_QWORD = 2n ** 64n - 1n;

export function valueOf({ type, data }: RawValue): RegistryValue {
  if (type === REG_DWORD && data.length === 4) return { type: 'DWORD', value: data.readUInt32LE() };
  if (type === REG_QWORD && data.length === 8) return { type: 'QWORD', value: data.readBigUInt64LE() };
  if (type === REG_SZ) return { type: 'SZ', value: readWideString(evenPart(data)) };
  if (type === REG_EXPAND_SZ) return { type: 'EXPAND_SZ', value: readWideString(evenPart(data)) };
  if (type === REG_MULTI_SZ) return { type: 'MULTI_SZ', value: decodeMultiSz(evenPart(data)) };
  return { type: type === REG_BINARY ? 'BINARY' : type, value: data };
}

/** Throws a SettingRangeError, about `setting`, for a value that isn't of its type. */
export function rawValueOf(setting: string, { type, value }: RegistryValue): RawValue {
  switch (type) {
    case 'DWORD': {
      checkInteger(setting, value);
      const data = Buffer.alloc(4);
      data.writeUInt32LE(value);
      return { type: REG_DWORD, data };
    }
    case 'QWORD': {
      if (value < 0n || value > MAX_QWORD) throw new SettingRangeError(setting, `${value} is not a whole number from 0 to ${MAX_QWORD}.`);
      const data = Buffer.alloc(8);
      data.writeBigUInt64LE(value);
      return { type: REG_QWORD, data };
    }
    case 'SZ':
    case 'EXPAND_SZ':
      checkText(setting, value, MAX_TEXT);
      return { type: type === 'SZ' ? REG_SZ : REG_EXPAND_SZ, data: wideString(value) };
    case 'MULTI_SZ':
      value.forEach((text) => {
        if (text === '') throw new SettingRangeError(setting, 'it contains an empty string, which would end the list. Remove it.');
        checkText(setting, text, MAX_TEXT);
      });
      // In the registry, unlike in the SCM's functions, an empty list is one NUL: two would be a list of one empty string.
      return { type: REG_MULTI_SZ, data: value.length === 0 ? wideString('') : encodeMultiSz(value) };
    case 'BINARY':
      return { type: REG_BINARY, data: value };
    default:
      checkInteger(`${setting}'s type`, type);
      return { type, data: value };
  }
}

/** Text of an odd length would read beyond its end. */
function evenPart(data: Buffer): Buffer {
  return data.subarray(0, data.length - (data.length % 2));
}
