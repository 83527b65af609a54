import { readPointer, writePointer } from './memory.js';
import { decodeMultiSz, encodeMultiSz } from './multi-sz.js';
import { readWideString, wideString } from './wide-string.js';

/** A structure's bytes while it is read or written. */
export interface Memory {
  readonly buffer: Buffer;
  /** The address of the buffer's first byte. */
  readonly base: bigint;
  readonly pointerSize: number;
  /** Writing only: makes room behind the structure for what a pointer points to. */
  allocate(length: number): Allocation;
}

export interface Allocation {
  readonly address: bigint;
  /** Zeros, to write into. */
  readonly bytes: Buffer;
}

/** One kind of member of a C structure. */
export interface Member<T> {
  size(pointerSize: number): number;
  alignment(pointerSize: number): number;
  /** The earlier member that says how many there are, if it's a pointer to several. */
  readonly countedBy?: string;
  /** `count` is the value of the member that `countedBy` names. */
  read(memory: Memory, offset: number, count?: number): T;
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

function truth(kind: Member<number>): Member<boolean> {
  return {
    ...kind,
    read: (memory, offset) => kind.read(memory, offset) !== 0,
    write: (memory, offset, value) => kind.write(memory, offset, value ? 1 : 0),
  };
}

/** A pointer; `read` is given its address, and `write` gives one. */
export function pointer<T>(read: (memory: Memory, address: bigint, count: number) => T, write: (memory: Memory, value: T) => bigint): Member<T> {
  return {
    size: (pointerSize) => pointerSize,
    alignment: (pointerSize) => pointerSize,
    read: (memory, offset, count = 0) => read(memory, readPointer(memory.buffer, offset, memory.pointerSize), count),
    write: (memory, offset, value) => writePointer(memory.buffer, offset, write(memory, value), memory.pointerSize),
  };
}

export const BYTE = integer(1);
export const WORD = integer(2);
export const DWORD = integer(4);

/** Of eight bytes. */
export const ULONGLONG: Member<bigint> = {
  size: () => 8,
  alignment: () => 8,
  read: ({ buffer }, offset) => buffer.readBigUInt64LE(offset),
  write: ({ buffer }, offset, value) => void buffer.writeBigUInt64LE(value, offset),
};

export const BOOL = truth(DWORD);
/** BOOL's smaller sister, of one byte. */
export const BOOLEAN = truth(BYTE);

/** An address that isn't followed. */
export const PVOID = pointer<bigint>((_memory, address) => address, (_memory, address) => address);

/** As large as a pointer; exact up to 2^53. */
export const SIZE_T = pointer<number>((_memory, value) => Number(value), (_memory, value) => BigInt(value));

/** A pointer to a string inside the same buffer, or null. */
export const LPWSTR = pointer<string | null>(
  (memory, address) => (address === 0n ? null : readWideString(memory.buffer, offsetIn(memory, address))),
  (memory, text) => (text === null ? 0n : stored(memory, wideString(text))),
);

/** A pointer to a MULTI_SZ inside the same buffer; NULL reads as the empty list. */
export const LPWSTR_MULTI_SZ = pointer<readonly string[]>(
  (memory, address) => (address === 0n ? [] : decodeMultiSz(memory.buffer, offsetIn(memory, address))),
  (memory, strings) => stored(memory, encodeMultiSz(strings)),
);

/** Copies what a pointer points to behind the structure; returns its address. */
export function stored(memory: Memory, value: Buffer): bigint {
  const { address, bytes } = memory.allocate(value.length);
  value.copy(bytes);
  return address;
}

/** Where in the buffer an address is. */
export function offsetIn({ buffer, base }: Memory, address: bigint): number {
  const offset = Number(address - base);
  if (offset < 0 || offset >= buffer.length) {
    throw new RangeError(`A structure points to 0x${address.toString(16)}, outside of the ${buffer.length} bytes it came with`);
  }
  return offset;
}
