const GUID = /^\{?([0-9a-f]{8})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{12})\}?$/i;

/** guiddef.h's GUID: a DWORD, two WORDs and eight bytes. Throws for text that is no GUID. */
export function guidBytes(text: string): Buffer {
  const [, a, b, c, d, e] = GUID.exec(text) ?? [];
  if (a === undefined || b === undefined || c === undefined) throw new TypeError(`'${text}' is not a GUID (xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx)`);
  const bytes = Buffer.alloc(16);
  bytes.writeUInt32LE(parseInt(a, 16), 0);
  bytes.writeUInt16LE(parseInt(b, 16), 4);
  bytes.writeUInt16LE(parseInt(c, 16), 6);
  bytes.write(`${d}${e}`, 8, 'hex');
  return bytes;
}

/** In lower case, without braces. */
export function guidText(bytes: Buffer): string {
  const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');
  const tail = bytes.toString('hex', 8, 16);
  return `${hex(bytes.readUInt32LE(0), 8)}-${hex(bytes.readUInt16LE(4), 4)}-${hex(bytes.readUInt16LE(6), 4)}-${tail.slice(0, 4)}-${tail.slice(4)}`;
}
