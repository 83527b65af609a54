import { wrapMethod } from '../wrap-method.js';

/** Longest time an exiting process waits until the worker has reported STOPPED, milliseconds. */
const reportTimeoutMs = 15_000;

/**
 * Calls `report`, once, with the exit code after all of the app's own 'exit' listeners, whenever they were added. Node announces
 * every way out (process.exit, an empty loop, an uncaught error) by process.emit('exit', code), having set process.exitCode if
 * it is not 0.
 */
export function onFinalExit(report: (code: number) => void): void {
  let reported = false;
  const reportOnce = (code: unknown): void => {
    if (reported) return;
    reported = true;
    report(Number(code));
  };
  wrapMethod(process, 'emit', (emit) => function (event, ...args) {
    if (event !== 'exit') return Reflect.apply(emit, this, [event, ...args]);
    // An 'exit' listener may still set process.exitCode; it has the last word. One that throws makes a clean end a failure.
    let unset = 1;
    try {
      const result = Reflect.apply(emit, this, [event, ...args]);
      unset = 0;
      return result;
    } finally {
      reportOnce(process.exitCode ?? unset);
    }
  });
  // process.exit in an 'exit' listener ends the process there and then, by way of this.
  wrapMethod(process, 'reallyExit', (reallyExit) => function (code) {
    reportOnce(code ?? 0);
    return Reflect.apply(reallyExit, this, [code]);
  });
}

/** Blocks until the worker has set `stopped`. False when it did not in time: the process ends all the same. */
export const waitUntilReported = (stopped: Int32Array): boolean => Atomics.wait(stopped, 0, 0, reportTimeoutMs) !== 'timed-out';
