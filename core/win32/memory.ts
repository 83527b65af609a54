import { koffi } from './koffi.js';

/** The size of a pointer in this process, in bytes. */
export const POINTER_SIZE = process.arch === 'ia32' ? 4 : 8;

/** Where a buffer's bytes are. Valid for as long as the buffer is reachable from JavaScript. */
export function addressOf(buffer: Buffer): bigint {
  return koffi().address(buffer);
}

/** The NUL-terminated UTF-16 string at an address that came from the system. */
export function readWideStringAt(address: bigint): string {
  return koffi().decode.string16(address);
}

/** A copy of bytes at an address that came from the system. */
export function copyBytesAt(address: bigint, length: number): Buffer {
  return Buffer.from(koffi().view(address, length).slice(0));
}

/** The strings of a C array of string pointers, as in ServiceMain's arguments. */
export function readWideStringsAt(address: bigint, count: number): string[] {
  const pointers = copyBytesAt(address, count * POINTER_SIZE);
  return Array.from({ length: count }, (_, index) => readWideStringAt(readPointer(pointers, index * POINTER_SIZE)));
}

export function readPointer(buffer: Buffer, offset: number, pointerSize = POINTER_SIZE): bigint {
  return pointerSize === 8 ? buffer.readBigUInt64LE(offset) : BigInt(buffer.readUInt32LE(offset));
}

export function writePointer(buffer: Buffer, offset: number, value: bigint, pointerSize = POINTER_SIZE): void {
  if (pointerSize === 8) buffer.writeBigUInt64LE(value, offset);
  else buffer.writeUInt32LE(Number(value), offset);
}
