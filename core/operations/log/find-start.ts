import { setImmediate as breathe } from 'node:timers/promises';
import { parseLine, type LineReading, type LogLine } from './log-line.js';
import type { LogSegment } from './log-segments.js';
import { linesBackward } from './read-lines.js';

/** How many lines are looked at before a cancellation is. */
const linesAtOnce = 5_000;

export interface StartQuery {
  /** How many lines from the end; null: all. */
  readonly tail: number | null;
  /** Lines of this time and later, milliseconds; null: all. */
  readonly sinceMs: number | null;
  /** Whether a line counts; null: each does. */
  readonly wanted: ((line: LogLine) => boolean) | null;
}

export interface LogStart {
  /** Of the segment. */
  readonly index: number;
  readonly position: number;
}

/** Where to begin reading. It goes back from the end, so that the last lines of a large log come as fast as a small one's. */
export async function findStart(segments: readonly LogSegment[], reading: LineReading, { tail, sinceMs, wanted }: StartQuery, signal: AbortSignal): Promise<LogStart> {
  const last = segments.length - 1;
  if (tail === 0) return { index: last, position: segments[last]?.source().size() ?? 0 };
  if (tail === null && sinceMs === null) return { index: 0, position: 0 };
  const parsed = sinceMs !== null || wanted !== null;
  let [count, seen] = [0, 0];
  // Lines without a time belong to the one before them.
  let earliest: LogStart | undefined;
  for (let index = last; index >= 0; index--) {
    const segment = segments[index];
    if (segment === undefined) continue;
    // It was put aside before: all its lines are older.
    if (sinceMs !== null && segment.endMs !== null && segment.endMs < sinceMs) return earliest ?? { index: index + 1, position: 0 };
    for (const { start, bytes } of linesBackward(segment.source())) {
      if (++seen % linesAtOnce === 0) await breathe(undefined, { signal });
      const line = parsed ? parseLine(bytes.toString('utf8'), reading) : null;
      if (sinceMs !== null && line !== null && line.timeMs !== null) {
        if (line.timeMs < sinceMs) return earliest ?? { index, position: start + bytes.length + 1 };
        earliest = { index, position: start };
      }
      if (line === null || wanted === null || wanted(line)) count++;
      if (count === tail) return { index, position: start };
    }
    segment.release();
  }
  return { index: 0, position: 0 };
}
