import { statSync } from 'node:fs';
import { findStart, type StartQuery } from './find-start.js';
import { parseLine, type LineReading, type LogLine } from './log-line.js';
import { rotatedPaths, type RotatedPath } from './log-paths.js';
import { LogSegment, ifThere } from './log-segments.js';
import { FileSource } from './log-source.js';
import { LineReader } from './read-lines.js';

/** How often a log is looked at anew that is being put aside all the time. */
const mostTries = 10;

/** Reads one log, over all the files that it consists of, and follows it while it is written and put aside. */
export class LogReader {
  readonly #path: string;
  readonly #reading: LineReading;
  #present: FileSource | null = null;
  #reader: LineReader | null = null;
  /** Names of the files that were put aside and are read. */
  #known: ReadonlySet<string> = new Set();

  constructor(path: string, reading: LineReading) {
    this.#path = path;
    this.#reading = reading;
  }

  /** The lines that are wanted and complete, oldest first. Call `rest` or `more` afterwards. */
  async begin(query: StartQuery, signal: AbortSignal): Promise<Generator<LogLine>> {
    const segments = this.#open();
    const { index, position } = await findStart(segments, this.#reading, query, signal);
    return this.#linesOf(segments, index, position);
  }

  /** Whether there is, or was, anything. */
  get exists(): boolean {
    return this.#present !== null || this.#known.size > 0;
  }

  /** A last line without its end. */
  *rest(): Generator<LogLine> {
    for (const text of this.#reader?.takeRest() ?? []) yield parseLine(text, this.#reading);
  }

  /** What was written since. */
  *more(): Generator<LogLine> {
    const fresh = rotatedPaths(this.#path).filter(({ plain }) => !this.#known.has(plain));
    const found = statSync(this.#path, { bigint: true, throwIfNoEntry: false });
    const same = found !== undefined && found.ino === this.#present?.identity;
    if (fresh.length > 0) yield* this.#overtake(fresh, same);
    else if (!same) yield* this.#read();
    // What was put aside is read to its end, and so is a file that somebody has deleted or emptied.
    if (fresh.length > 0 || !same || (this.#reader !== null && found.size < BigInt(this.#reader.position))) {
      yield* this.rest();
      this.#reopen();
    }
    yield* this.#read();
  }

  close(): void {
    this.#present?.close();
    this.#present = null;
  }

  /** The present file first, so that nothing is missed; once more where it was put aside meanwhile, so that nothing is there twice. */
  #open(): LogSegment[] {
    for (let tries = 1; ; tries++) {
      this.#reopen();
      const rotated = rotatedPaths(this.#path);
      this.#known = new Set(rotated.map(({ plain }) => plain));
      const found = statSync(this.#path, { bigint: true, throwIfNoEntry: false });
      if (found?.ino !== this.#present?.identity && tries < mostTries) continue;
      return [...rotated.map((file) => LogSegment.rotated(file)), ...(this.#present === null ? [] : [LogSegment.present(this.#present)])];
    }
  }

  #reopen(): void {
    this.close();
    this.#present = ifThere(() => new FileSource(this.#path));
    this.#reader = this.#present && new LineReader(this.#present, 0);
  }

  *#linesOf(segments: readonly LogSegment[], from: number, position: number): Generator<LogLine> {
    for (const [index, segment] of segments.entries()) {
      if (index < from) continue;
      const reader = new LineReader(segment.source(), index === from ? position : 0);
      if (segment.endMs === null) this.#reader = reader;
      yield* this.#parse(reader);
      if (segment.endMs !== null) for (const text of reader.takeRest()) yield parseLine(text, this.#reading);
      segment.release();
    }
  }

  /** Reads the files that were put aside since: the first of them is the one that was open, or a copy of it. */
  *#overtake(fresh: readonly RotatedPath[], copied: boolean): Generator<LogLine> {
    this.#known = new Set([...this.#known, ...fresh.map(({ plain }) => plain)]);
    const position = this.#reader?.position ?? 0;
    const renamed = !copied && this.#reader !== null;
    if (renamed) {
      yield* this.#read();
      yield* this.rest();
    }
    for (const [index, file] of fresh.entries()) {
      if (index === 0 && renamed) continue;
      const segment = LogSegment.rotated(file);
      const reader = new LineReader(segment.source(), index === 0 ? position : 0);
      if (index === 0) this.#reader = null;
      yield* this.#parse(reader);
      for (const text of reader.takeRest()) yield parseLine(text, this.#reading);
      segment.release();
    }
  }

  *#read(): Generator<LogLine> {
    if (this.#reader !== null) yield* this.#parse(this.#reader);
  }

  *#parse(reader: LineReader): Generator<LogLine> {
    for (const lines of reader.read()) for (const line of lines) yield parseLine(line, this.#reading);
  }
}
