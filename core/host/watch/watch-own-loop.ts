import { join } from 'node:path';
import { SHARE_ENV, Worker } from 'node:worker_threads';
import { hostHangThread } from '../../contract/layout.js';
import type { HangThreadInput } from '../hang-thread.js';
import { workerLimits } from '../worker-limits.js';
import { hangIntervalMs } from './hang-watch.js';
import { countTurns, newCell } from './watching.js';

/** Has a thread watch this thread's event loop, as the host's own thread does in a service's process. */
export function watchOwnLoop(directory: string, limitMs: number, note: (text: string) => void): void {
  const failed = (error: unknown): void => note(`the event loop of this child is not watched: ${String(error)}`);
  const input: HangThreadInput = { turns: newCell(), limitMs };
  try {
    const thread = new Worker(join(directory, hostHangThread), { workerData: input, env: SHARE_ENV, execArgv: [], stdout: true, stderr: true, resourceLimits: workerLimits });
    thread.on('error', failed);
    thread.unref();
  } catch (error) {
    // Node's permission model can forbid threads; the app runs all the same.
    return failed(error);
  }
  countTurns(input.turns, hangIntervalMs(limitMs));
}
