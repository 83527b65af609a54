import { resolve } from 'node:path';
import type { LogSettings } from '../../contract/log-settings.js';
import { LogChannel } from './log-channel.js';
import { LogFile } from './log-file.js';
import { lineFormat, type AppStream } from './log-format.js';
import { LogLimits } from './log-limits.js';
import { LogLock } from './log-lock.js';
import type { LogInput } from './log-notes.js';

export interface LogPlace {
  readonly path: string;
  /** Of stderr, when it has a file of its own. */
  readonly errorPath: string | null;
  readonly settings: LogSettings;
}

/**
 * The service's log. Every write is synchronous, as Node's own writes to files are: what the app printed before a crash is in the
 * file. A failed write (disk full) never reaches the app; the next one that succeeds tells of it.
 */
export class Log {
  /** What the worker needs to write notes of its own between the lines, and to look after what was put aside. */
  readonly input: LogInput;
  readonly #main: LogChannel;
  readonly #error: LogChannel;
  #rotated: () => void = () => undefined;

  private constructor({ path, errorPath, settings }: LogPlace) {
    const format = lineFormat(settings);
    const channelAt = (place: string, lock: LogLock): LogChannel => {
      const file = new LogFile(place, new LogLimits(settings), {
        opened: (descriptor) => (lock.descriptor = descriptor),
        rotated: () => this.#rotated(),
        lossNote: (count, reason) => format.note(`${count} writes to the log have failed (${reason})`),
      });
      return new LogChannel(file, format, lock);
    };
    const lock = new LogLock();
    const errorLock = errorPath === null ? null : new LogLock();
    this.#main = channelAt(path, lock);
    this.#error = errorPath === null || errorLock === null ? this.#main : channelAt(errorPath, errorLock);
    this.input = { path, errorPath, settings, lock: lock.shared, errorLock: errorLock?.shared ?? null };
  }

  /** Opens for appending, creating the folder when it is missing. Throws what node:fs throws. */
  static open(place: LogPlace): Log {
    // The app may change its directory.
    return new Log({ ...place, path: resolve(place.path), errorPath: place.errorPath && resolve(place.errorPath) });
  }

  write(stream: AppStream, data: string | Uint8Array): void {
    this.#of(stream).write(stream, data);
  }

  /** A line of the host's own, marked so that it cannot be taken for the app's. */
  note(text: string): void {
    this.#main.note(text);
  }

  /** Where a stream's lines go now; another descriptor after the file was put aside. */
  descriptorOf(stream: AppStream): number {
    return this.#of(stream).file.descriptor;
  }

  /** Calls `act` whenever a file was put aside from now on. */
  onRotated(act: () => void): void {
    this.#rotated = act;
  }

  /** Begins new files. */
  rotate(): void {
    for (const channel of this.#channels()) channel.rotate();
  }

  /** Begins a new file where children, or other threads, have written too much into one. */
  rotateIfDue(): void {
    for (const channel of this.#channels()) channel.rotateIfDue();
  }

  /** A child got descriptors of ours; call what is returned when it has ended. */
  share(): () => void {
    const files = this.#channels().map(({ file }) => file);
    for (const file of files) file.sharers++;
    let over = false;
    return () => {
      if (!over) for (const file of files) file.sharers--;
      over = true;
    };
  }

  close(): void {
    for (const { file } of this.#channels()) file.close();
  }

  #of(stream: AppStream): LogChannel {
    return stream === 'Error' ? this.#error : this.#main;
  }

  #channels(): LogChannel[] {
    return this.#error === this.#main ? [this.#main] : [this.#main, this.#error];
  }
}
