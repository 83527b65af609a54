import type { ServiceSettings } from '../../contract/settings.js';
import type { Watching } from '../messages.js';

/** One Int32 that threads share. */
export const newCell = (): Int32Array => new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));

const newLongCell = (): BigInt64Array => new BigInt64Array(new SharedArrayBuffer(BigInt64Array.BYTES_PER_ELEMENT));

/** Of a service whose settings cannot be read. */
export const unwatched: Watching = { readyWhen: 'Loaded', readyUrl: null, hangTimeoutMs: null, healthCheck: null, turns: newCell(), countsSince: newLongCell() };

export const watchingOf = ({ readyWhen, readyUrl, hangTimeoutMs, healthCheck }: ServiceSettings): Watching => ({ readyWhen, readyUrl, hangTimeoutMs, healthCheck, turns: newCell(), countsSince: newLongCell() });

/** Counts the turns of this thread's event loop, one an interval, without keeping it alive. */
export function countTurns(turns: Int32Array, intervalMs: number): void {
  setInterval(() => Atomics.add(turns, 0, 1), intervalMs).unref();
}
