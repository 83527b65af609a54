import { wrapMethod } from './wrap-method.js';

/** Longest time an exiting process waits until the worker has reported STOPPED, milliseconds. */
const reportTimeoutMs = 15_000;

/**
 * Calls `report` with the exit code after all of the app's own 'exit' listeners, whenever they were added. Node announces
 * every way out (process.exit, an empty loop, an uncaught error) by process.emit('exit', code).
 */
export function onFinalExit(report: (code: number) => void): void {
  wrapMethod(process, 'emit', (emit) => function (event, ...args) {
    if (event !== 'exit') return Reflect.apply(emit, this, [event, ...args]);
    try {
      return Reflect.apply(emit, this, [event, ...args]);
    } finally {
      // An 'exit' listener may still set process.exitCode; it has the last word.
      report(Number(process.exitCode ?? args[0] ?? 0));
    }
  });
}

/** Blocks until the worker has set `stopped`. False when it did not in time: the process ends all the same. */
export const waitUntilReported = (stopped: Int32Array): boolean => Atomics.wait(stopped, 0, 0, reportTimeoutMs) !== 'timed-out';
