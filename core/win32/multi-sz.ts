import { readWideString, wideString } from './wide-string.js';

/**
 * MULTI_SZ: strings that each end with a NUL, and one more NUL after the last. The empty list is two NULs, which the service
 * functions take as "none" (where NULL would be "unchanged"). An empty string would end the list early and is refused.
 */
export function encodeMultiSz(strings: readonly string[]): Buffer {
  if (strings.includes('')) throw new TypeError('A list of strings for Windows contains an empty one, which would end the list. Remove it.');
  const ending = wideString('');
  return Buffer.concat([...strings.map(wideString), ...(strings.length === 0 ? [ending] : []), ending]);
}

/** The strings from `offset` on, up to the empty one that ends the list, or the buffer's end. */
export function decodeMultiSz(buffer: Buffer, offset = 0): string[] {
  const strings: string[] = [];
  for (let at = offset; at < buffer.length;) {
    const text = readWideString(buffer, at);
    if (text === '') break;
    strings.push(text);
    at += 2 * (text.length + 1);
  }
  return strings;
}
