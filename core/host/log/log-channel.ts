import { LineWriter } from './line-writer.js';
import type { LogFile } from './log-file.js';
import type { LineFormat } from './log-format.js';
import type { LogLock } from './log-lock.js';

/** Who has begun a line: the app's thread for either stream, or an earlier process, which crashed while it wrote one. */
const writers = { Output: 1, Error: 2 } as const;
const earlierProcess = 3;

/** A file with the lines of one or both streams, and the host's own. */
export class LogChannel extends LineWriter {
  readonly file: LogFile;
  readonly #lock: LogLock;

  constructor(file: LogFile, format: LineFormat, lock: LogLock) {
    super(file, format, lock, writers);
    this.file = file;
    this.#lock = lock;
    if (!file.atLineStart) lock.open = earlierProcess;
  }

  rotate(): void {
    this.exclusively(() => {
      this.endOpenLine();
      this.file.rotate();
    });
  }

  rotateIfDue(): void {
    this.exclusively(() => {
      if (this.#lock.open === 0) this.file.rotateIfDue();
    });
  }
}
