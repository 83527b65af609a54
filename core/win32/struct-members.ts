import { readPointer, writePointer } from './memory.js';
import { decodeMultiSz, encodeMultiSz } from './multi-sz.js';
import { readWideString, wideString } from './wide-string.js';

/** A structure's bytes while it is read or written. */
export interface Memory {
  readonly buffer: Buffer;
  /** The address of the buffer's first byte. */
  readonly base: bigint;
  readonly pointerSize: number;
  /** Writing only: puts what a pointer points to behind the structure; returns its address. */
  append(bytes: Buffer): bigint;
}

/** One kind of member of a C structure. */
export interface Member<T> {
  size(pointerSize: number): number;
  alignment(pointerSize: number): number;
  read(memory: Memory, offset: number): T;
  write(memory: Memory, offset: number, value: T): void;
}

function integer(size: 1 | 2 | 4): Member<number> {
  return {
    size: () => size,
    alignment: () => size,
    read: ({ buffer }, offset) => buffer.readUIntLE(offset, size),
    write: ({ buffer }, offset, value) => void buffer.writeUIntLE(value, offset, size),
  };
}

function pointer<T>(read: (memory: Memory, address: bigint) => T, write: (memory: Memory, value: T) => bigint): Member<T> {
  return {
    size: (pointerSize) => pointerSize,
    alignment: (pointerSize) => pointerSize,
    read: (memory, offset) => read(memory, readPointer(memory.buffer, offset, memory.pointerSize)),
    write: (memory, offset, value) => writePointer(memory.buffer, offset, write(memory, value), memory.pointerSize),
  };
}

export const WORD = integer(2);
export const DWORD = integer(4);

export const BOOL: Member<boolean> = {
  ...DWORD,
  read: (memory, offset) => DWORD.read(memory, offset) !== 0,
  write: (memory, offset, value) => DWORD.write(memory, offset, value ? 1 : 0),
};

/** An address that isn't followed. */
export const PVOID = pointer<bigint>((_memory, address) => address, (_memory, address) => address);

/** As large as a pointer; exact up to 2^53. */
export const SIZE_T = pointer<number>((_memory, value) => Number(value), (_memory, value) => BigInt(value));

/** A pointer to a string inside the same buffer, or null. */
export const LPWSTR = pointer<string | null>(
  (memory, address) => (address === 0n ? null : readWideString(memory.buffer, offsetIn(memory, address))),
  (memory, text) => (text === null ? 0n : memory.append(wideString(text))),
);

/** A pointer to a MULTI_SZ inside the same buffer; NULL reads as the empty list. */
export const LPWSTR_MULTI_SZ = pointer<readonly string[]>(
  (memory, address) => (address === 0n ? [] : decodeMultiSz(memory.buffer, offsetIn(memory, address))),
  (memory, strings) => memory.append(encodeMultiSz(strings)),
);

/**
 * A pointer to an array whose count is the DWORD `distance` bytes before it. null is a NULL pointer; an empty array is a pointer
 * to nothing of use, which is not the same to the functions that tell "leave as it is" from "take all away".
 */
export function countedArray<T>(element: Member<T>, distance: (pointerSize: number) => number): Member<readonly T[] | null> {
  return {
    size: (pointerSize) => pointerSize,
    alignment: (pointerSize) => pointerSize,
    read(memory, offset) {
      const address = readPointer(memory.buffer, offset, memory.pointerSize);
      if (address === 0n) return null;
      const count = memory.buffer.readUInt32LE(offset - distance(memory.pointerSize));
      const size = element.size(memory.pointerSize);
      const start = count === 0 ? 0 : offsetIn(memory, address);
      return Array.from({ length: count }, (_, index) => element.read(memory, start + index * size));
    },
    write(memory, offset, values) {
      writePointer(memory.buffer, offset, values === null ? 0n : appendArray(memory, element, values), memory.pointerSize);
    },
  };
}

/** Distances of countedArray: the count stands right before the pointer, but for the padding that aligns the pointer ... */
export const onePointer = (pointerSize: number): number => pointerSize;
/** ... or, behind an odd number of DWORDs, with no padding. */
export const oneDword = (): number => 4;

export const BYTE = integer(1);

/** A pointer to a GUID inside the same buffer, as its 16 bytes. */
export const LPGUID = pointer<Buffer>(
  (memory, address) => Buffer.from(memory.buffer.subarray(offsetIn(memory, address), offsetIn(memory, address) + 16)),
  (memory, bytes) => memory.append(bytes),
);

function appendArray<T>(memory: Memory, element: Member<T>, values: readonly T[]): bigint {
  const size = element.size(memory.pointerSize);
  const length = Math.max(size * values.length, memory.pointerSize);
  const address = memory.append(Buffer.alloc(length));
  const start = Number(address - memory.base);
  // While the length is only measured, the array lies beyond the buffer's end.
  const target = start + length <= memory.buffer.length ? memory : { ...memory, buffer: Buffer.alloc(start + length) };
  values.forEach((value, index) => element.write(target, start + index * size, value));
  return address;
}

function offsetIn({ buffer, base }: Memory, address: bigint): number {
  const offset = Number(address - base);
  if (offset < 0 || offset >= buffer.length) {
    throw new RangeError(`A structure points to 0x${address.toString(16)}, outside of the ${buffer.length} bytes it came with`);
  }
  return offset;
}
