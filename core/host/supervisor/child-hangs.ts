import type { HangBridge } from '../../contract/hang-bridge.js';
import { hangIntervalMs } from '../watch/hang-watch.js';

/**
 * Which of the reports that a child hangs count. The thread in the child knows neither whether the child is ready nor how the service is, and a
 * report may be read late, after a standstill of this process: the child must have been ready, and the service watched, for as long as it is said to hang.
 */
export class ChildHangs {
  readonly #bridge: HangBridge;
  readonly #now: () => number;
  #readyAt: number | undefined;
  #over = false;

  /** @param now Milliseconds of a clock that nobody sets. */
  constructor(bridge: HangBridge, now: () => number = () => performance.now()) {
    this.#bridge = bridge;
    this.#now = now;
  }

  ready(): void {
    this.#readyAt ??= this.#now();
  }

  /** The child was asked to end: another deadline rules from now on. */
  rest(): void {
    this.#over = true;
  }

  counts(): boolean {
    if (this.#over || this.#readyAt === undefined) return false;
    const { limitMs } = this.#bridge;
    // A hang that begins with being ready is heard of sooner than that, by the time that its word took.
    return Math.min(this.#now() - this.#readyAt, this.#bridge.countedMs()) >= limitMs - hangIntervalMs(limitMs);
  }
}
