import { addressOf, POINTER_SIZE } from './memory.js';
import type { Member, Memory } from './struct-members.js';

/**
 * C structures as data. In memory a structure is one Buffer: its own bytes, then what its pointers point to. So the system
 * fills them (QueryServiceConfigW, EnumServicesStatusExW), and so `encode` makes them: nothing else has to be kept alive.
 */
export interface Struct<M extends Members> extends Member<Values<M>> {
  readonly name: string;
  readonly members: M;
  /** Where everything is, for a size of pointers. */
  layout(pointerSize: number): Layout;
}

export type Members = Readonly<Record<string, Member<unknown>>>;
export type Values<M extends Members> = { readonly [K in keyof M]: M[K] extends Member<infer T> ? T : never };

/** What `decode` gives for a structure: `StructValues<typeof SERVICE_STATUS>`. */
export type StructValues<S> = S extends Struct<infer M> ? Values<M> : never;

/** A structure with its members in the header's order; offsets follow C's rules of alignment. */
export function struct<const M extends Members>(name: string, members: M): Struct<M> {
  const layouts = new Map<number, Layout>();
  const layout = (pointerSize: number) => {
    const known = layouts.get(pointerSize) ?? layOut(members, pointerSize);
    layouts.set(pointerSize, known);
    return known;
  };
  return {
    name,
    members,
    layout,
    size: (pointerSize) => layout(pointerSize).size,
    alignment: (pointerSize) => layout(pointerSize).alignment,
    read(memory, offset) {
      const { places } = layout(memory.pointerSize);
      const values: Record<string, unknown> = {};
      for (const { name: key, kind, at } of places) {
        const count = kind.countedBy === undefined ? 0 : Number(values[kind.countedBy]);
        values[key] = kind.read(memory, offset + at, count);
      }
      // The names are the table's own, and each value is of its member's kind.
      return values as Values<M>;
    },
    write(memory, offset, values) {
      for (const { name: key, kind, at } of layout(memory.pointerSize).places) kind.write(memory, offset + at, values[key]);
    },
  };
}

/** The size of a structure in bytes, in this process unless told otherwise. */
export function sizeOf<M extends Members>(type: Struct<M>, pointerSize = POINTER_SIZE): number {
  return type.size(pointerSize);
}

/** Where a member is in its structure, in bytes. */
export function offsetOf<M extends Members>(type: Struct<M>, member: keyof M & string, pointerSize = POINTER_SIZE): number {
  const place = type.layout(pointerSize).places.find(({ name }) => name === member);
  if (!place) throw new RangeError(`${type.name} has no member ${member}`);
  return place.at;
}

/** Reads the structure at a buffer's start; the buffer is one that the system filled. */
export function decode<M extends Members>(type: Struct<M>, buffer: Buffer): Values<M> {
  return type.read(readOnly(buffer), 0);
}

/** Reads an array of structures from the start of a buffer that the system filled. */
export function decodeArray<M extends Members>(type: Struct<M>, buffer: Buffer, count: number): Values<M>[] {
  const memory = readOnly(buffer);
  const size = sizeOf(type);
  return Array.from({ length: count }, (_, index) => type.read(memory, index * size));
}

/** Makes a buffer that holds the structure and everything it points to. */
export function encode<M extends Members>(type: Struct<M>, values: Values<M>): Buffer {
  return encodeArray(type, [values]);
}

/** Makes a buffer that holds an array of structures and everything they point to. */
export function encodeArray<M extends Members>(type: Struct<M>, values: readonly Values<M>[]): Buffer {
  // Pointers need the buffer's address, and the buffer its length: a first pass only measures.
  const length = writeArray(type, values, Buffer.alloc(sizeOf(type) * values.length), 0n);
  const buffer = Buffer.alloc(length);
  writeArray(type, values, buffer, addressOf(buffer));
  return buffer;
}

/** Returns the length needed; what lies beyond the buffer's end is left out. */
function writeArray<M extends Members>(type: Struct<M>, values: readonly Values<M>[], buffer: Buffer, base: bigint): number {
  const size = sizeOf(type);
  let end = size * values.length;
  const allocate = (length: number) => {
    const at = alignUp(end, POINTER_SIZE);
    end = at + length;
    const bytes = end <= buffer.length ? buffer.subarray(at, end) : Buffer.alloc(length);
    return { address: base + BigInt(at), bytes };
  };
  const memory: Memory = { buffer, base, pointerSize: POINTER_SIZE, allocate };
  values.forEach((value, index) => type.write(memory, index * size, value));
  return end;
}

interface Layout {
  readonly places: readonly { readonly name: string; readonly kind: Member<unknown>; readonly at: number }[];
  readonly size: number;
  readonly alignment: number;
}

function layOut(members: Members, pointerSize: number): Layout {
  let end = 0;
  const places = Object.entries(members).map(([name, kind]) => {
    const at = alignUp(end, kind.alignment(pointerSize));
    end = at + kind.size(pointerSize);
    return { name, kind, at };
  });
  const alignment = Math.max(...places.map(({ kind }) => kind.alignment(pointerSize)));
  return { places, size: alignUp(end, alignment), alignment };
}

function alignUp(offset: number, alignment: number): number {
  return Math.ceil(offset / alignment) * alignment;
}

function readOnly(buffer: Buffer): Memory {
  return {
    buffer,
    base: addressOf(buffer),
    pointerSize: POINTER_SIZE,
    allocate() {
      throw new Error('A structure is being read, not written');
    },
  };
}
