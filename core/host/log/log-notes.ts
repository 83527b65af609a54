import { appendFileSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { LogSettings } from '../../contract/log-settings.js';
import { lineFormat, type LineFormat } from './log-format.js';
import { LogLock } from './log-lock.js';

/** The log, as the worker gets it. */
export interface LogInput {
  readonly path: string;
  readonly errorPath: string | null;
  readonly settings: LogSettings;
  readonly lock: Int32Array;
  /** Of the log of stderr, when it has one. */
  readonly errorLock: Int32Array | null;
}

/**
 * The worker's lines in the log. They are few: each opens the file by its path, which leads to the right file whatever the app's
 * thread has put aside.
 */
export class LogNotes {
  readonly #path: string;
  readonly #format: LineFormat;
  readonly #lock: LogLock;

  constructor({ path, settings, lock }: LogInput) {
    this.#path = path;
    this.#format = lineFormat(settings);
    this.#lock = new LogLock(lock);
  }

  note(text: string): void {
    this.#lock.enter();
    try {
      this.#append(`${this.#lock.open === 0 ? '' : `${this.#format.end}\n`}${this.#format.note(text)}`);
      this.#lock.open = 0;
    } catch {
      // A log that can't be written must not end the service.
      return;
    } finally {
      this.#lock.leave();
    }
  }

  #append(text: string): void {
    try {
      appendFileSync(this.#path, text);
    } catch {
      mkdirSync(dirname(this.#path), { recursive: true });
      appendFileSync(this.#path, text);
    }
  }
}
