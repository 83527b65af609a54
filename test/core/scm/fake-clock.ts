import type { Clock } from '../../../core/scm/clock.js';

/** A clock that runs only while someone sleeps, and notes how long. */
export class FakeClock implements Clock {
  #now = 1000;
  readonly sleeps: number[] = [];

  now(): number {
    return this.#now;
  }

  async sleep(ms: number, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    this.sleeps.push(ms);
    this.#now += ms;
  }
}
