import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** A start needs every processor for the app; what the thread's own start left can wait so long, milliseconds. */
const restMs = 150;

/**
 * Gives back, soon, what the start of this thread has left in its heap: code that runs once, and pages kept for growth, some 3 MiB. V8
 * would do so by itself only after a long time of work, which this thread hasn't. It takes some 15 ms, once.
 */
export function releaseStartMemory(): void {
  setTimeout(collectEverything, restMs).unref();
}

/** V8 gives its collector's function to a context that is made while the flag is set; this one is gone with the collection. */
function collectEverything(): void {
  setFlagsFromString('--expose-gc');
  try {
    const collect: unknown = runInNewContext('gc');
    // The flavor also gives up compiled code that has not run lately.
    if (typeof collect === 'function') Reflect.apply(collect, undefined, [{ type: 'major', execution: 'sync', flavor: 'last-resort' }]);
  } finally {
    setFlagsFromString('--no-expose-gc');
  }
}
