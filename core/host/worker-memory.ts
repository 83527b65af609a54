import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** A start needs every processor for the app; what the thread's own start left can wait so long, milliseconds. */
const restMs = 150;
/** V8 gives up compiled code once it has not run for this many collections: the modules of Node's own that a thread only starts with. */
const collections = 4;

/**
 * Gives back, soon, what the start of this thread has left in its heap: code that runs once, and pages kept for growth, some 4 MiB. V8
 * would do so by itself only after a long time of work, which this thread hasn't. It takes some 30 ms, once.
 */
export function releaseStartMemory(): void {
  setTimeout(collectEverything, restMs).unref();
}

/** V8 gives its collector's function to a context that is made while the flag is set; this one is gone with the collection. */
function collectEverything(): void {
  setFlagsFromString('--expose-gc');
  try {
    const collect: unknown = runInNewContext('gc');
    if (typeof collect !== 'function') return;
    // The flavor also gives back pages that are kept for growth.
    for (let time = 0; time < collections; time++) Reflect.apply(collect, undefined, [{ type: 'major', execution: 'sync', flavor: 'last-resort' }]);
  } finally {
    setFlagsFromString('--no-expose-gc');
  }
}
