import { offsetIn, pointer, stored, type Member, type Memory } from './struct-members.js';

/** A pointer to one thing inside the same buffer, or null. */
export function pointerTo<T>(kind: Member<T>): Member<T | null> {
  return pointer<T | null>(
    (memory, address) => (address === 0n ? null : kind.read(memory, offsetIn(memory, address))),
    (memory, value) => (value === null ? 0n : storedAll(memory, kind, [value])),
  );
}

/**
 * A pointer to as many things as the earlier member `count` says, or null. Writing doesn't set that member. An empty list is
 * written as the address of one zeroed element, since many functions take NULL for "unchanged".
 */
export function arrayOf<T>(kind: Member<T>, count: string): Member<readonly T[] | null> {
  return {
    ...pointer<readonly T[] | null>(
      (memory, address, length) => {
        if (address === 0n) return null;
        const size = kind.size(memory.pointerSize);
        return Array.from({ length }, (_, index) => kind.read(memory, offsetIn(memory, address + BigInt(index * size))));
      },
      (memory, values) => (values === null ? 0n : storedAll(memory, kind, values)),
    ),
    countedBy: count,
  };
}

/** A pointer to as many bytes as the earlier member `count` says, or null. */
export function bytesOf(count: string): Member<Buffer | null> {
  return {
    ...pointer<Buffer | null>(
      (memory, address, length) => (address === 0n ? null : copyOf(memory, address, length)),
      (memory, bytes) => (bytes === null ? 0n : stored(memory, bytes)),
    ),
    countedBy: count,
  };
}

function storedAll<T>(memory: Memory, kind: Member<T>, values: readonly T[]): bigint {
  const size = kind.size(memory.pointerSize);
  const { address, bytes } = memory.allocate(size * Math.max(values.length, 1));
  values.forEach((value, index) => kind.write({ ...memory, buffer: bytes }, index * size, value));
  return address;
}

/** A copy: the structure's own buffer may be large. */
function copyOf(memory: Memory, address: bigint, length: number): Buffer {
  if (length === 0) return Buffer.alloc(0);
  const start = offsetIn(memory, address);
  offsetIn(memory, address + BigInt(length - 1));
  return Buffer.from(memory.buffer.subarray(start, start + length));
}
