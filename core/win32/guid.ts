import type { Member } from './struct-members.js';

const GUID_SIZE = 16;
const TEXT = /^\{?([0-9a-f]{8})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{12})\}?$/i;

/** Whether it's a GUID as text: 8-4-4-4-12 hexadecimal digits in any letter case, with or without braces. */
export function isGuid(text: string): boolean {
  return TEXT.test(text);
}

/** Gives the text back, or throws a TypeError if it's no GUID. */
export function checkGuid(text: string): string {
  if (isGuid(text)) return text;
  throw new TypeError(`'${text}' is not a GUID (8-4-4-4-12 hexadecimal digits)`);
}

/** The bytes of guiddef.h's GUID: one DWORD and two WORDs, little-endian, and eight bytes. Throws for text that is no GUID. */
export function guidBytes(text: string): Buffer {
  const [, data1 = '', data2 = '', data3 = '', data4 = '', data5 = ''] = TEXT.exec(checkGuid(text)) ?? [];
  const littleEndian = [data1, data2, data3].map((digits) => Buffer.from(digits, 'hex').reverse());
  return Buffer.concat([...littleEndian, Buffer.from(data4 + data5, 'hex')]);
}

/** In lower case, without braces. */
export function guidText(bytes: Buffer): string {
  const part = (start: number, end: number) => Buffer.from(bytes.subarray(start, end));
  const parts = [part(0, 4).reverse(), part(4, 6).reverse(), part(6, 8).reverse(), part(8, 10), part(10, GUID_SIZE)];
  return parts.map((one) => one.toString('hex')).join('-');
}

/** A GUID as text. */
export const GUID: Member<string> = {
  size: () => GUID_SIZE,
  alignment: () => 4,
  read: ({ buffer }, offset) => guidText(buffer.subarray(offset, offset + GUID_SIZE)),
  write: ({ buffer }, offset, text) => void guidBytes(text).copy(buffer, offset),
};
