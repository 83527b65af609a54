import type { LogSource } from './log-source.js';

const newline = 0x0a;
const chunkBytes = 65_536;

/** A line with where it begins, without its line break. */
export interface LineAt {
  readonly start: number;
  readonly bytes: Buffer;
}

/** A source's lines from the last to the first. */
export function* linesBackward(source: LogSource): Generator<LineAt> {
  let begin = source.size();
  let rest: Buffer = Buffer.alloc(0);
  let step = chunkBytes;
  let first = true;
  while (begin > 0) {
    const length = Math.min(step, begin);
    const chunk = source.read(begin - length, length);
    begin -= length;
    const data = rest.length === 0 ? chunk : Buffer.concat([chunk, rest]);
    // The break of the last line is no line of its own.
    let end = first && data[data.length - 1] === newline ? data.length - 1 : data.length;
    first = false;
    let found = false;
    for (let at = lastBreak(data, end); at >= 0; at = lastBreak(data, end)) {
      yield { start: begin + at + 1, bytes: data.subarray(at + 1, end) };
      end = at;
      found = true;
    }
    rest = data.subarray(0, end);
    // A line without an end is not read over and over again in small steps.
    step = found ? chunkBytes : step * 2;
  }
  if (!first) yield { start: 0, bytes: rest };
}

const lastBreak = (data: Buffer, end: number): number => (end === 0 ? -1 : data.lastIndexOf(newline, end - 1));

/** Reads a source's lines from a position on, as far as it goes at each call. */
export class LineReader {
  readonly #source: LogSource;
  #position: number;
  #rest: Buffer = Buffer.alloc(0);

  constructor(source: LogSource, position: number) {
    this.#source = source;
    this.#position = position;
  }

  /** Where the next line begins. */
  get position(): number {
    return this.#position - this.#rest.length;
  }

  /** The lines that are complete, some at a time. */
  *read(): Generator<string[]> {
    for (;;) {
      const chunk = this.#source.read(this.#position, chunkBytes);
      if (chunk.length === 0) return;
      this.#position += chunk.length;
      const data = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
      const end = data.lastIndexOf(newline);
      if (end >= 0) yield data.toString('utf8', 0, end).split(/\r?\n/);
      this.#rest = Buffer.from(data.subarray(end + 1));
    }
  }

  /** The last line, when it has no end; it is not read again. */
  takeRest(): string[] {
    const text = this.#rest.toString('utf8');
    this.#rest = Buffer.alloc(0);
    return text === '' ? [] : [text];
  }
}
