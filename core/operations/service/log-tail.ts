import { closeSync, openSync, readSync, statSync } from 'node:fs';

/** Most lines and bytes of a log that an error shows. */
const mostLines = 20;
const mostBytes = 16_384;

/** Where a log ends now, bytes; 0 when there is none yet. */
export const logEnd = (path: string | null): number => (path === null ? 0 : statSync(path, { throwIfNoEntry: false })?.size ?? 0);

/** The last lines that were written behind `from`; empty when there are none or the log can't be read. */
export function logTail(path: string | null, from: number): string[] {
  if (path === null) return [];
  try {
    const size = logEnd(path);
    // A log that is shorter than before was replaced: all of it is new.
    const begin = Math.max(size < from ? 0 : from, size - mostBytes);
    return readRange(path, begin, size - begin).split(/\r?\n/).filter((line) => line.trim() !== '').slice(-mostLines);
  } catch {
    return [];
  }
}

function readRange(path: string, position: number, length: number): string {
  const file = openSync(path, 'r');
  try {
    const buffer = Buffer.alloc(length);
    return buffer.toString('utf8', 0, readSync(file, buffer, 0, length, position));
  } finally {
    closeSync(file);
  }
}
