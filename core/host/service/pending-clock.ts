/** How often a pending state shows that it is alive, and how long the SCM may wait for the next sign at least, milliseconds. */
export const checkpointIntervalMs = 2_000;
const leastWaitHintMs = 10_000;

/** The time of a pending state: its checkpoints and its deadline. */
export class PendingClock {
  readonly #now: () => number;
  readonly #report: (checkpoint: number, waitHintMs: number) => void;
  #end: (() => void) | undefined;
  #endsAt = 0;
  #checkpoint = 0;
  #waitHintMs = leastWaitHintMs;
  #ticking: NodeJS.Timeout | undefined;
  #deadline: NodeJS.Timeout | undefined;

  constructor(now: () => number, report: (checkpoint: number, waitHintMs: number) => void) {
    this.#now = now;
    this.#report = report;
  }

  /** Begins a pending state, in the place of one that may be under way; `end` is called after `ms`. */
  start(ms: number, end: () => void): void {
    this.rest();
    this.#end = end;
    this.#checkpoint = 0;
    this.#waitHintMs = leastWaitHintMs;
    this.#allow(ms);
    this.tick();
    this.#ticking = setInterval(() => this.tick(), checkpointIntervalMs);
  }

  /** Moves the deadline to `ms` from now. False, and nothing changed, where it is later already or nothing is pending. */
  extend(ms: number): boolean {
    if (this.#end === undefined || ms <= this.#endsAt - this.#now()) return false;
    this.#waitHintMs = Math.max(leastWaitHintMs, ms);
    this.#allow(ms);
    this.tick();
    return true;
  }

  /** Moves the checkpoint, by one or to `least`, if something is pending. */
  tick(least = 0): void {
    if (this.#end === undefined) return;
    this.#checkpoint = Math.max(this.#checkpoint + 1, least);
    this.#report(this.#checkpoint, this.#waitHintMs);
  }

  /** Nothing is pending any more. */
  rest(): void {
    clearInterval(this.#ticking);
    clearTimeout(this.#deadline);
    this.#end = undefined;
  }

  #allow(ms: number): void {
    clearTimeout(this.#deadline);
    this.#endsAt = this.#now() + ms;
    this.#deadline = setTimeout(() => this.#end?.(), ms);
  }
}
