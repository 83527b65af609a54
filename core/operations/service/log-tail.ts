import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { parseLine } from '../log/log-line.js';

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
    return readRange(path, begin, size - begin).split(/\r?\n/).flatMap(textOf).filter((line) => line.trim() !== '').slice(-mostLines);
  } catch {
    return [];
  }
}

/** A JSON record as a text log would have it; everything else as it is. */
function textOf(line: string): string[] {
  const { stream, timeMs, text, raw } = parseLine(line, { timestamps: false, stream: null });
  const mark = stream === 'Host' && text !== raw ? `[nodesvc ${new Date(timeMs ?? 0).toISOString()}] ` : '';
  return `${mark}${text}`.split('\n');
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
