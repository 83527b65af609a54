import { nativeFunction, type NativeFunction } from './native.js';

const FORMAT_MESSAGE_IGNORE_INSERTS = 0x200;
const FORMAT_MESSAGE_FROM_SYSTEM = 0x1000;
const ENGLISH_US = 0x409;
const MAX_CHARACTERS = 512;

let formatMessage: NativeFunction | null | undefined;

/** Windows' own English text for an error code; a general sentence where Windows has none. */
export function systemMessage(code: number): string {
  try {
    formatMessage ??= nativeFunction('kernel32.dll', 'FormatMessageW', 'uint32',
      ['uint32', 'void *', 'uint32', 'uint32', 'void *', 'uint32', 'void *']);
  } catch {
    formatMessage = null; // not on Windows
  }
  const text = Buffer.alloc(MAX_CHARACTERS * 2);
  const length = Number(formatMessage?.(FORMAT_MESSAGE_FROM_SYSTEM | FORMAT_MESSAGE_IGNORE_INSERTS, null, code, ENGLISH_US,
    text, MAX_CHARACTERS, null) ?? 0);
  return length > 0 ? text.toString('utf16le', 0, length * 2).trim() : 'Windows gives no description of this error.';
}
