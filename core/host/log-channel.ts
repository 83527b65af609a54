import { endsLine, type Encoding } from './log-bytes.js';
import type { LogFile } from './log-file.js';
import { formatChunk, type AppStream, type LineFormat } from './log-format.js';
import type { LogLock } from './log-lock.js';

/** Numbers of LogLock's `open`. */
const writers = { Output: 1, Error: 2, earlierProcess: 3 } as const;

/** A file with the lines of one or both streams, and the host's own. */
export class LogChannel {
  readonly file: LogFile;
  readonly #format: LineFormat;
  readonly #lock: LogLock;

  constructor(file: LogFile, format: LineFormat, lock: LogLock) {
    this.file = file;
    this.#format = format;
    this.#lock = lock;
    // It crashed while it wrote a line.
    if (!file.atLineStart) lock.open = writers.earlierProcess;
  }

  /** What the app wrote, at once: a line that is not yet ended too. */
  write(stream: AppStream, data: string | Uint8Array): void {
    if (data.length === 0) return;
    // Without a function of its own: this is done for each line that an app prints.
    this.#lock.enter();
    try {
      const { raw } = this.#format;
      const { open } = this.#lock;
      if (open !== 0 && (this.file.overlong || (!raw && open !== writers[stream]))) this.#endLine();
      const text = raw ? data : formatChunk(this.#format, stream, Buffer.from(data).toString('latin1'), this.#lock.open !== 0);
      this.#append(text, raw ? 'utf8' : 'latin1', endsLine(data) ? 0 : writers[stream]);
    } finally {
      this.#lock.leave();
    }
  }

  /** A line of the host's own, which begins where a line can. */
  note(text: string): void {
    this.#exclusively(() => {
      if (this.#lock.open !== 0) this.#endLine();
      this.#append(this.#format.note(text), 'utf8', 0);
    });
  }

  rotate(): void {
    this.#exclusively(() => {
      if (this.#lock.open !== 0) this.#endLine();
      this.file.rotate();
    });
  }

  rotateIfDue(): void {
    this.#exclusively(() => {
      if (this.#lock.open === 0) this.file.rotateIfDue();
    });
  }

  #endLine(): void {
    this.#append(`${this.#format.end}\n`, 'latin1', 0);
  }

  #append(text: string | Uint8Array, encoding: Encoding, open: number): void {
    const written = this.file.append(text, encoding, this.#lock.open === 0);
    // What failed half-way is no line to go on with.
    this.#lock.open = written ? open : 0;
  }

  #exclusively(act: () => void): void {
    this.#lock.enter();
    try {
      act();
    } finally {
      this.#lock.leave();
    }
  }
}
