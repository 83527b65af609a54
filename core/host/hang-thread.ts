/**
 * hang-thread.cjs: the thread of a supervisor's Node child that watches the child's event loop, where the service has a hang time-out.
 * It tells the supervisor where the loop hangs, one JSON text a line, over a descriptor of its own: the child's channel belongs to the
 * loop that hangs. What comes of it is the supervisor's to say, who knows whether the service starts or stops; so it watches all the time.
 */
import { writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import { hangDescriptor } from './child-channel.js';
import { AppState } from './watch/app-state.js';
import { HangWatch } from './watch/hang-watch.js';
import { releaseStartMemory } from './worker-memory.js';

export interface HangThreadInput {
  /** One Int32: how often the event loop has turned. */
  readonly turns: Int32Array;
  readonly limitMs: number;
}

const { turns, limitMs }: HangThreadInput = workerData;
const state = new AppState(() => undefined);
const watch = new HangWatch({ limitMs, turns: () => Atomics.load(turns, 0), now: () => performance.now(), hung: () => void report() });

async function report(): Promise<void> {
  const doing = await state.describeHang();
  try {
    writeSync(hangDescriptor, `${JSON.stringify(doing)}\n`);
  } catch {
    // The supervisor is gone, and this process about to be.
    return;
  }
  // A hang that did not count may count later.
  watch.start();
}

watch.start();
releaseStartMemory();
