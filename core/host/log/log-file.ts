import fs from 'node:fs';
import { dirname } from 'node:path';
import { bytesOf, newline, scratch, type Encoding } from './log-bytes.js';
import type { LineSink } from './line-writer.js';
import type { LogFileEvents } from './log-file-events.js';
import type { LogLimits } from './log-limits.js';
import { copyAside, freeName, renameAside } from './put-aside.js';
import { TurnClock } from './turn-clock.js';

// As they are now: apps, and what captures their output, replace them.
const { closeSync, mkdirSync, openSync, readSync, statSync, writeSync } = fs;

/** How often the path is looked at: whether it still leads to the open file, and how large that is, milliseconds. */
const checkIntervalMs = 250;
/** How long a file that could not be put aside is left alone, milliseconds. */
const retryMs = 10_000;

/**
 * One file of the log, written synchronously by the app's thread. It is put aside when it is full or its day is over, made anew
 * when somebody has deleted it, and a write that fails (disk full) never reaches the app.
 */
export class LogFile implements LineSink {
  readonly path: string;
  readonly #limits: LogLimits;
  readonly #events: LogFileEvents;
  readonly #clock: Pick<TurnClock, 'now'>;
  #descriptor = -1;
  #identity = 0n;
  #size = 0;
  #atLineStart = true;
  #checkAt = 0;
  #retryAt = 0;
  #lost = 0;
  #lostReason = '';
  /** Children that hold the descriptor: they would go on writing into a file that is put aside by renaming. */
  sharers = 0;

  /** Opens for appending, creating the folder when it is missing. Throws what node:fs throws. */
  constructor(path: string, limits: LogLimits, events: LogFileEvents, clock: Pick<TurnClock, 'now'> = new TurnClock()) {
    this.path = path;
    this.#limits = limits;
    this.#events = events;
    this.#clock = clock;
    this.#open();
  }

  get descriptor(): number {
    return this.#descriptor;
  }

  get overlong(): boolean {
    return this.#size > 2 * this.#limits.maxBytes;
  }

  /** Whether what is there ends with a line break. */
  get atLineStart(): boolean {
    return this.#atLineStart;
  }

  /** Appends; lines stay whole. False when it could not be written. */
  append(data: string | Uint8Array, encoding: Encoding, atLineStart: boolean): boolean {
    const now = this.#clock.now();
    // After a write that failed half-way nobody but the file knows.
    if (this.#lost === 0) this.#atLineStart = atLineStart;
    this.#check(now);
    if (this.#lost > 0) return this.#recover(data, encoding);
    // A UTF-16 unit takes at most three bytes.
    if (!this.#isDue(now, encoding === 'utf8' && typeof data === 'string' ? data.length * 3 : data.length)) return this.#write(data, encoding);
    return this.#appendLines(bytesOf(data, encoding), now);
  }

  /** Puts the file aside when it is too large: children may have made it so. */
  rotateIfDue(): void {
    const now = Date.now();
    this.#checkAt = 0;
    this.#check(now);
    if (this.#isDue(now, 0)) this.rotate(now);
  }

  /** Puts the file aside, unless it is empty; false where that can't be done now. */
  rotate(now: number = Date.now()): boolean {
    if (this.#size === 0) return true;
    const target = freeName(this.path, now);
    if (!(this.sharers === 0 && this.#rename(target)) && !this.#empty(target)) {
      this.#retryAt = now + retryMs;
      return false;
    }
    this.#limits.begin(now);
    this.#atLineStart = true;
    this.#events.rotated();
    return true;
  }

  close(): void {
    closeSync(this.#descriptor);
  }

  #isDue(now: number, more: number): boolean {
    return now >= this.#retryAt && more > this.#limits.room(this.#size, now);
  }

  #appendLines(data: Uint8Array, now: number): boolean {
    let rest = data;
    while (rest.length > 0) {
      const room = this.#limits.room(this.#size, now);
      if (rest.length <= room) break;
      let cut = room > 0 ? rest.lastIndexOf(newline, room - 1) + 1 : 0;
      // A line that has begun goes on where it is, and one that no file can hold has one to itself.
      if (cut === 0 && !(this.#atLineStart && this.#size > 0)) cut = rest.indexOf(newline) + 1 || rest.length;
      if (cut > 0 && !this.#write(rest.subarray(0, cut), 'utf8')) return false;
      rest = rest.subarray(cut);
      if (rest.length > 0 && !this.rotate(now)) break;
    }
    return rest.length === 0 || this.#write(rest, 'utf8');
  }

  #write(data: string | Uint8Array, encoding: Encoding): boolean {
    const isShort = typeof data === 'string' && data.length <= scratch.length / 3;
    const bytes = isShort ? scratch : bytesOf(data, encoding);
    const length = isShort ? scratch.write(data, encoding) : bytes.length;
    try {
      for (let done = 0; done < length; ) {
        const written = writeSync(this.#descriptor, bytes, done, length - done);
        this.#size += written;
        done += written;
        this.#atLineStart = bytes[done - 1] === newline;
      }
      return true;
    } catch (error) {
      this.#lost++;
      this.#lostReason = error instanceof Error ? error.message : String(error);
      return false;
    }
  }

  /** The first write after some that failed tells of them before; where that fails too, it is one more of them. */
  #recover(data: string | Uint8Array, encoding: Encoding): boolean {
    const count = this.#lost;
    const note = `${this.#atLineStart ? '' : '\n'}${this.#events.lossNote(count, this.#lostReason)}`;
    this.#lost = 0;
    if (this.#write(note, 'utf8')) return this.#write(data, encoding);
    this.#lost = count + 1;
    return false;
  }

  #check(now: number): void {
    // The second condition: the clock was set back.
    if (now < this.#checkAt && now > this.#checkAt - 2 * checkIntervalMs) return;
    this.#checkAt = now + checkIntervalMs;
    try {
      const found = statSync(this.path, { bigint: true, throwIfNoEntry: false });
      if (found?.ino === this.#identity) this.#size = Number(found.size);
      else this.#reopen();
    } catch {
      // What can't be looked at is written to as before.
      return;
    }
  }

  /** Somebody has deleted or renamed the file, or its folder. */
  #reopen(): void {
    const old = this.#descriptor;
    this.#open();
    closeSync(old);
  }

  #open(): void {
    mkdirSync(dirname(this.path), { recursive: true });
    // Readable, for its last byte.
    this.#descriptor = openSync(this.path, 'a+');
    this.#events.opened(this.#descriptor);
    // By its path, as `#check` looks at it: descriptors and paths need not give the same number.
    const { ino, size, mtimeMs } = statSync(this.path, { bigint: true });
    this.#identity = ino;
    this.#size = Number(size);
    const last = Buffer.of(newline);
    if (size > 0n) readSync(this.#descriptor, last, 0, 1, this.#size - 1);
    this.#atLineStart = last[0] === newline;
    this.#limits.begin(size === 0n ? Date.now() : Number(mtimeMs));
    this.#checkAt = Date.now() + checkIntervalMs;
  }

  #rename(target: string): boolean {
    if (!renameAside(this.path, target)) return false;
    try {
      this.#reopen();
    } catch {
      // The open file has another name now: nothing is lost, and the next check tries again.
      this.#checkAt = 0;
    }
    return true;
  }

  #empty(target: string): boolean {
    if (!copyAside(this.path, target)) return false;
    this.#size = 0;
    return true;
  }
}
