import { setTimeout as sleep } from 'node:timers/promises';

/** Time, as the waiting functions see it; tests bring their own. */
export interface Clock {
  /** Milliseconds from some fixed point on; never goes back. */
  now(): number;
  /** Rejects with the signal's reason when it is aborted. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

export const systemClock: Clock = {
  now: () => performance.now(),
  async sleep(ms, signal) {
    try {
      await sleep(ms, undefined, signal ? { signal } : {});
    } catch (error) {
      throw signal?.aborted ? signal.reason : error;
    }
  },
};

const FIRST_DELAY_MS = 1;
const GROWTH = 1.25;

/** How long to wait before the next look: short at first, so that what is quick is seen quickly, then up to `maxMs`. */
export function nextDelay(previousMs: number | null, maxMs: number): number {
  return Math.min(maxMs, previousMs === null ? FIRST_DELAY_MS : previousMs * GROWTH);
}
