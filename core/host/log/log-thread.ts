import fs from 'node:fs';
import { getEnvironmentData, setEnvironmentData, threadId } from 'node:worker_threads';
import type { Encoding } from './log-bytes.js';
import { LineWriter, type LineSink } from './line-writer.js';
import { lineFormat, type AppStream } from './log-format.js';
import { LogLock } from './log-lock.js';
import type { LogInput } from './log-notes.js';
import { redirectDescriptors, type LogTarget } from './redirect-descriptors.js';

// As it is now: the app's calls are led here.
const { writeSync } = fs;

/** Under which name a thread of the app's finds the log. */
const key = 'nodesvc.log';

/** From now on worker threads of the app's find the log. */
export function offerToThreads(input: LogInput): void {
  setEnvironmentData(key, { ...input });
}

/**
 * In a worker thread of the app's: what it writes to descriptors 1 and 2 (as pino's transports do) goes into the log. Its
 * process.stdout and stderr are the main thread's anyway.
 */
export function captureThread(): void {
  const input = getEnvironmentData(key);
  if (isLogInput(input)) redirectDescriptors(new ThreadLog(input));
}

/** Set by no one else; only its presence is asked. */
const isLogInput = (value: unknown): value is LogInput => typeof value === 'object' && value !== null && 'lock' in value && 'settings' in value;

/** The log as another thread writes it: into the file that the main thread has open, one at a time. */
class ThreadLog implements LogTarget {
  readonly #locks: Readonly<Record<AppStream, LogLock>>;
  readonly #writers: Readonly<Record<AppStream, LineWriter>>;

  constructor({ settings, lock, errorLock }: LogInput) {
    const main = new LogLock(lock);
    const error = errorLock === null ? main : new LogLock(errorLock);
    const numbers = { Output: 10 * threadId + 1, Error: 10 * threadId + 2 };
    const writerOf = (one: LogLock): LineWriter => new LineWriter(new OpenFile(one), lineFormat(settings), one, numbers);
    const mainWriter = writerOf(main);
    this.#locks = { Output: main, Error: error };
    this.#writers = { Output: mainWriter, Error: errorLock === null ? mainWriter : writerOf(error) };
  }

  write(stream: AppStream, data: Uint8Array): void {
    this.#writers[stream].write(stream, data);
  }

  descriptorOf(stream: AppStream): number {
    return this.#locks[stream].descriptor;
  }
}

/** The main thread's open file; its size is the main thread's concern. */
class OpenFile implements LineSink {
  readonly overlong = false;
  readonly #lock: LogLock;

  constructor(lock: LogLock) {
    this.#lock = lock;
  }

  append(data: string | Uint8Array, encoding: Encoding): boolean {
    try {
      let rest = typeof data === 'string' ? Buffer.from(data, encoding) : data;
      while (rest.length > 0) rest = rest.subarray(writeSync(this.#lock.descriptor, rest));
      return true;
    } catch {
      // A log that can't be written must not end the app.
      return false;
    }
  }
}
