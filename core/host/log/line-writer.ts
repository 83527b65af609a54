import { endsLine, type Encoding } from './log-bytes.js';
import { formatChunk, type AppStream, type LineFormat } from './log-format.js';
import type { LogLock } from './log-lock.js';

/** Where lines go. */
export interface LineSink {
  /** Whether a line without an end has made the file far too large. */
  readonly overlong: boolean;
  /** False when it could not be written. */
  append(data: string | Uint8Array, encoding: Encoding, atLineStart: boolean): boolean;
}

/** Numbers of LogLock's `open`: who writes a line of which stream. */
export type Writers = Readonly<Record<AppStream, number>>;

/** Writes lines that several threads, and two streams, have to say, so that none lands inside another. */
export class LineWriter {
  readonly #sink: LineSink;
  readonly #format: LineFormat;
  readonly #lock: LogLock;
  readonly #writers: Writers;

  constructor(sink: LineSink, format: LineFormat, lock: LogLock, writers: Writers) {
    this.#sink = sink;
    this.#format = format;
    this.#lock = lock;
    this.#writers = writers;
  }

  /** What the app wrote, at once: a line that is not yet ended too. */
  write(stream: AppStream, data: string | Uint8Array): void {
    if (data.length === 0) return;
    // Without a function of its own: this is done for each line that an app prints.
    this.#lock.enter();
    try {
      const { raw } = this.#format;
      const { open } = this.#lock;
      const writer = this.#writers[stream];
      if (open !== 0 && (this.#sink.overlong || (!raw && open !== writer))) this.#endLine();
      const continues = this.#lock.open !== 0;
      const next = endsLine(data) ? 0 : writer;
      if (raw) this.#append(data, 'utf8', next);
      // Whole lines as a text have no character that could be cut in two.
      else if (typeof data === 'string' && next === 0 && !continues) this.#append(formatChunk(this.#format, stream, data, false), 'utf8', 0);
      else this.#append(formatChunk(this.#format, stream, Buffer.from(data).toString('latin1'), continues), 'latin1', next);
    } finally {
      this.#lock.leave();
    }
  }

  /** A line of the host's own, which begins where a line can. */
  note(text: string): void {
    this.exclusively(() => {
      this.endOpenLine();
      this.#append(this.#format.note(text), 'utf8', 0);
    });
  }

  protected exclusively(act: () => void): void {
    this.#lock.enter();
    try {
      act();
    } finally {
      this.#lock.leave();
    }
  }

  protected endOpenLine(): void {
    if (this.#lock.open !== 0) this.#endLine();
  }

  #endLine(): void {
    this.#append(`${this.#format.end}\n`, 'latin1', 0);
  }

  #append(text: string | Uint8Array, encoding: Encoding, open: number): void {
    const written = this.#sink.append(text, encoding, this.#lock.open === 0);
    // What failed half-way is no line to go on with.
    this.#lock.open = written ? open : 0;
  }
}
