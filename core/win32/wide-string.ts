/** UTF-16 strings as Windows has them in memory: little-endian, ended by one NUL, without one inside. */

/** Throws where Windows would silently cut the string off. The message leaves the string out: it might be a secret. */
export function refuseNul(text: string): void {
  if (text.includes('\0')) {
    throw new TypeError('A string contains a NUL character; Windows strings end at the first one. Remove it.');
  }
}

export function wideString(text: string): Buffer {
  refuseNul(text);
  return Buffer.from(`${text}\0`, 'utf16le');
}

/** The string at an even `offset`, up to its NUL or the buffer's end. */
export function readWideString(buffer: Buffer, offset = 0): string {
  const end = buffer.indexOf('\0', offset, 'utf16le');
  return buffer.toString('utf16le', offset, end === -1 ? buffer.length : end);
}
