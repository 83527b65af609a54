import {
  SERVICE_TRIGGER_DATA_TYPE_BINARY, SERVICE_TRIGGER_DATA_TYPE_KEYWORD_ALL, SERVICE_TRIGGER_DATA_TYPE_KEYWORD_ANY,
  SERVICE_TRIGGER_DATA_TYPE_LEVEL, SERVICE_TRIGGER_DATA_TYPE_STRING,
} from '../win32/constants.js';
import { decodeMultiSz, encodeMultiSz } from '../win32/multi-sz.js';
import type { StructValues } from '../win32/struct.js';
import type { SERVICE_TRIGGER_SPECIFIC_DATA_ITEM } from '../win32/structs.js';
import { readWideString, wideString } from '../win32/wide-string.js';
import { checkInteger, checkText, SettingRangeError } from './setting-error.js';

/**
 * What a trigger asks of its event (SERVICE_TRIGGER_SPECIFIC_DATA_ITEM). A number stands for a type without a word here, or whose
 * data isn't of the type; its bytes are kept.
 */
export type TriggerData =
  | { readonly type: 'binary'; readonly value: Buffer }
  /** A list is stored as a multi-string, which a firewall port (port, protocol, program, service) takes also when it's of one. */
  | { readonly type: 'string'; readonly value: string | readonly string[] }
  /** Of an ETW event, 0 to 255: those up to this level count. */
  | { readonly type: 'level'; readonly value: number }
  /** Bits of an ETW event's keyword, 64 of them: it must have any of these, or all of these. */
  | { readonly type: 'keywordAny' | 'keywordAll'; readonly value: bigint }
  | { readonly type: number; readonly value: Buffer };

type RawItem = StructValues<typeof SERVICE_TRIGGER_SPECIFIC_DATA_ITEM>;

/** SERVICE_TRIGGER_SPECIFIC_DATA_ITEM's page. */
const MAX_BYTES = 1024;
const MAX_KEYWORD = 2n ** 64n - 1n;

export function triggerDataOf({ dwDataType, pData }: RawItem): TriggerData {
  const bytes = pData ?? Buffer.alloc(0);
  if (dwDataType === SERVICE_TRIGGER_DATA_TYPE_BINARY) return { type: 'binary', value: bytes };
  if (dwDataType === SERVICE_TRIGGER_DATA_TYPE_LEVEL && bytes.length === 1) return { type: 'level', value: bytes.readUInt8() };
  if (dwDataType === SERVICE_TRIGGER_DATA_TYPE_KEYWORD_ANY && bytes.length === 8) return { type: 'keywordAny', value: bytes.readBigUInt64LE() };
  if (dwDataType === SERVICE_TRIGGER_DATA_TYPE_KEYWORD_ALL && bytes.length === 8) return { type: 'keywordAll', value: bytes.readBigUInt64LE() };
  const text = dwDataType === SERVICE_TRIGGER_DATA_TYPE_STRING ? textOf(bytes) : null;
  return text === null ? { type: dwDataType, value: bytes } : { type: 'string', value: text };
}

/** Throws a SettingRangeError, about `setting`, for what the SCM can't hold. */
export function rawTriggerData(setting: string, data: TriggerData): RawItem {
  const [dwDataType, bytes] = encoded(setting, data);
  if (bytes.length > MAX_BYTES) throw new SettingRangeError(setting, `it takes ${bytes.length} bytes; ${MAX_BYTES} are allowed.`);
  return { dwDataType, cbData: bytes.length, pData: bytes };
}

function encoded(setting: string, { type, value }: TriggerData): [type: number, bytes: Buffer] {
  switch (type) {
    case 'binary':
      return [SERVICE_TRIGGER_DATA_TYPE_BINARY, value];
    case 'string':
      return [SERVICE_TRIGGER_DATA_TYPE_STRING, textBytes(setting, value)];
    case 'level':
      checkInteger(setting, value, 0xff);
      return [SERVICE_TRIGGER_DATA_TYPE_LEVEL, Buffer.of(value)];
    case 'keywordAny':
    case 'keywordAll': {
      if (value < 0n || value > MAX_KEYWORD) throw new SettingRangeError(setting, `${value} is not a whole number from 0 to ${MAX_KEYWORD}.`);
      const bytes = Buffer.alloc(8);
      bytes.writeBigUInt64LE(value);
      return [type === 'keywordAny' ? SERVICE_TRIGGER_DATA_TYPE_KEYWORD_ANY : SERVICE_TRIGGER_DATA_TYPE_KEYWORD_ALL, bytes];
    }
    default:
      checkInteger(`${setting}.type`, type);
      return [type, value];
  }
}

function textBytes(setting: string, text: string | readonly string[]): Buffer {
  for (const one of typeof text === 'string' ? [text] : text) checkText(setting, one, MAX_BYTES / 2);
  if (typeof text === 'string') return wideString(text);
  if (text.includes('')) throw new SettingRangeError(setting, 'it contains an empty string, which would end the list. Remove it.');
  return encodeMultiSz(text);
}

/** Null for bytes that would not be written again as they are. */
function textOf(bytes: Buffer): string | string[] | null {
  if (bytes.length % 2 !== 0) return null;
  const text = readWideString(bytes);
  if (wideString(text).equals(bytes)) return text;
  const list = decodeMultiSz(bytes);
  return encodeMultiSz(list).equals(bytes) ? list : null;
}
