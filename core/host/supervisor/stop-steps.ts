/** One way of asking a program to end. */
export interface StopStep {
  readonly what: string;
  /** False: this program can't be asked so (it has no console, no window). */
  ask(): Promise<boolean>;
}

/** What each step but the last takes of the time that is left. */
const share = 0.6;

/**
 * Asks a program to end in one way after the other, each with its share of the time; true once it has ended. What the program can't be
 * asked takes no time.
 */
export async function stopInSteps(steps: readonly StopStep[], exited: Promise<unknown>, timeoutMs: number, note: (text: string) => void): Promise<boolean> {
  const deadline = performance.now() + timeoutMs;
  for (const [index, { what, ask }] of steps.entries()) {
    if (!await Promise.race([ask(), exited.then(() => true)])) continue;
    note(`stop requested: ${what}`);
    const left = Math.max(deadline - performance.now(), 0);
    if (await settlesWithin(exited, index === steps.length - 1 ? left : left * share)) return true;
  }
  return false;
}

/** Whether a promise is settled within the time. After a standstill of the process the time is over before it has heard what happened: that still counts. */
export function settlesWithin(promise: Promise<unknown>, ms: number): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => setImmediate(() => resolve(false)), ms);
    const settled = (): void => {
      clearTimeout(timer);
      resolve(true);
    };
    promise.then(settled, settled);
  });
}

/** Time of the stop time-out that is kept for ending what would not end, and for the rest of its output. */
export const stopReserveMs = (stopTimeoutMs: number): number => Math.min(2_000, stopTimeoutMs * 0.25);

/** Of this, the time that a Node child has for saying what it holds open. */
export const describeMs = (stopTimeoutMs: number): number => stopReserveMs(stopTimeoutMs) * 0.75;
