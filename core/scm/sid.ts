import { createHash } from 'node:crypto';

/** Security identifiers, as text (`S-1-5-18`) and as the bytes of winnt.h's SID: revision, count, authority, sub-authorities. */

const HEADER = 8;
const SID = /^S-1-(\d+)((?:-\d+)+)$/;

/** Throws for text that is no SID. */
export function sidBytes(sid: string): Buffer {
  const [, authority, tail] = SID.exec(sid) ?? [];
  if (authority === undefined || tail === undefined) throw new TypeError(`'${sid}' is not a security identifier (S-1-...)`);
  const subAuthorities = tail.slice(1).split('-').map(Number);
  const bytes = Buffer.alloc(HEADER + 4 * subAuthorities.length);
  bytes.writeUInt8(1, 0);
  bytes.writeUInt8(subAuthorities.length, 1);
  bytes.writeUIntBE(Number(authority), 2, 6);
  subAuthorities.forEach((value, index) => bytes.writeUInt32LE(value, HEADER + 4 * index));
  return bytes;
}

/** The SID at a buffer's start; what follows it is ignored. */
export function sidText(bytes: Buffer): string {
  const subAuthorities = Array.from({ length: bytes.readUInt8(1) }, (_, index) => bytes.readUInt32LE(HEADER + 4 * index));
  return ['S', bytes.readUInt8(0), bytes.readUIntBE(2, 6), ...subAuthorities].join('-');
}

/**
 * The SID of a service, and of its virtual account `NT SERVICE\NAME`: S-1-5-80 and the SHA-1 of the upper-cased name. It is
 * the same on every machine, and may be used before the service exists.
 */
export function virtualAccountSid(serviceName: string): string {
  const hash = createHash('sha1').update(Buffer.from(upperCase(serviceName), 'utf16le')).digest();
  const parts = [0, 4, 8, 12, 16].map((offset) => hash.readUInt32LE(offset));
  return ['S-1-5-80', ...parts].join('-');
}

/** Letter by letter, as Windows does it: where JavaScript would make two letters of one (ß), it stays. */
function upperCase(text: string): string {
  return Array.from(text, (letter) => {
    const upper = letter.toUpperCase();
    return upper.length === letter.length ? upper : letter;
  }).join('');
}
