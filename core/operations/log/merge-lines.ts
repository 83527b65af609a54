import type { LogLine } from './log-line.js';

/** Two logs' lines in the order of their times; a line without one stays behind the one before it in its own log. */
export function* mergeLines(first: Iterable<LogLine>, second: Iterable<LogLine>): Generator<LogLine> {
  const [one, other] = [new Side(first), new Side(second)];
  for (;;) {
    const side = one.line !== null && (other.line === null || one.timeMs <= other.timeMs) ? one : other;
    if (side.line === null) return;
    yield side.line;
    side.advance();
  }
}

class Side {
  line: LogLine | null = null;
  timeMs = 0;
  readonly #lines: Iterator<LogLine>;

  constructor(lines: Iterable<LogLine>) {
    this.#lines = lines[Symbol.iterator]();
    this.advance();
  }

  advance(): void {
    const { done, value } = this.#lines.next();
    this.line = done === true ? null : value;
    this.timeMs = this.line?.timeMs ?? this.timeMs;
  }
}
