import { closeSync, fstatSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** The bytes of one file of a log. */
export interface LogSource {
  /** What is there now. */
  size(): number;
  /** Fewer bytes at the end. */
  read(position: number, length: number): Buffer;
  close(): void;
}

/** A file, opened as Node opens any: whoever writes, renames or deletes it is not in its way (FILE_SHARE_DELETE and all others). */
export class FileSource implements LogSource {
  /** Tells one file of this name from another. */
  readonly identity: bigint;
  readonly #descriptor: number;

  constructor(path: string) {
    this.#descriptor = openSync(path, 'r');
    // By its path, as it is compared: descriptors and paths need not give the same number.
    this.identity = statSync(path, { bigint: true }).ino;
  }

  size(): number {
    return fstatSync(this.#descriptor).size;
  }

  read(position: number, length: number): Buffer {
    const buffer = Buffer.allocUnsafe(length);
    return buffer.subarray(0, readSync(this.#descriptor, buffer, 0, length, position));
  }

  close(): void {
    closeSync(this.#descriptor);
  }
}

/** A file that was deleted since it was looked for. */
export const noSource: LogSource = { size: () => 0, read: () => Buffer.alloc(0), close: () => undefined };

/** A compressed file, which can only be read as a whole. */
export class GzipSource implements LogSource {
  readonly #content: Buffer;

  constructor(path: string) {
    this.#content = gunzipSync(readFileSync(path));
  }

  size(): number {
    return this.#content.length;
  }

  read(position: number, length: number): Buffer {
    return this.#content.subarray(position, position + length);
  }

  close(): void {
    // Only memory.
  }
}
