import type { LogSettings } from '../../contract/log-settings.js';

/** When a log file is full: by its size, and by its day. */
export class LogLimits {
  readonly maxBytes: number;
  readonly #daily: boolean;
  #dayEnd = Infinity;

  constructor({ maxBytes, daily }: Pick<LogSettings, 'maxBytes' | 'daily'>) {
    this.maxBytes = maxBytes ?? Infinity;
    this.#daily = daily;
  }

  /** The file has lines of this time. */
  begin(time: number): void {
    if (this.#daily) this.#dayEnd = midnightAfter(time);
  }

  /** How many bytes go into a file of this size. */
  room(size: number, now: number): number {
    return size > 0 && now >= this.#dayEnd ? 0 : this.maxBytes - size;
  }
}

function midnightAfter(time: number): number {
  const date = new Date(time);
  date.setHours(24, 0, 0, 0);
  return date.getTime();
}
