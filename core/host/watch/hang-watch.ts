export interface HangWatchOptions {
  /** How long the loop may stand still, milliseconds. */
  readonly limitMs: number;
  /** How often the app's loop has turned; it turns at least once an interval where nothing blocks it. */
  turns(): number;
  /** Milliseconds of a clock that nobody sets. */
  now(): number;
  hung(): void;
}

const longestIntervalMs = 1_000;
const shortestIntervalMs = 10;

/** How often the watch looks, and the app's loop has to turn, milliseconds. */
export const hangIntervalMs = (limitMs: number): number => Math.min(longestIntervalMs, Math.max(shortestIntervalMs, Math.floor(limitMs / 4)));

/** Why an app is ended that hangs. */
export const hangReason = (limitMs: number): string => `the app's event loop has stood still for ${limitMs} ms`;

/**
 * Sees that the app's event loop stands still. Only time that this thread has watched counts: a machine that slept, or one so busy
 * that this thread did not run either, says nothing about the app.
 */
export class HangWatch {
  readonly #options: HangWatchOptions;
  #timer: NodeJS.Timeout | undefined;

  constructor(options: HangWatchOptions) {
    this.#options = options;
  }

  start(): void {
    const { turns, now } = this.#options;
    if (this.#timer === undefined) this.#look(turns(), now(), 0);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** Looks again in an interval; the loop was seen at `turn` when it was `at`, and had stood still for so long. */
  #look(turn: number, at: number, stillMs: number): void {
    const { limitMs, turns, now, hung } = this.#options;
    const intervalMs = hangIntervalMs(limitMs);
    this.#timer = setTimeout(() => {
      const time = now();
      const nowTurn = turns();
      const still = nowTurn === turn ? stillMs + Math.min(time - at, 2 * intervalMs) : 0;
      if (still < limitMs) return this.#look(nowTurn, time, still);
      this.stop();
      hung();
    }, intervalMs);
  }
}
