import type { Log } from './log.js';
import { LogStream } from './log-stream.js';
import { redirectDescriptors } from './redirect-descriptors.js';
import { onUncaughtError } from '../app/uncaught.js';

/**
 * Leads everything the app prints into the log. A service has no console: descriptors 1 and 2 lead to NUL and libuv refuses
 * to close them, so the streams and the calls that name those descriptors are led elsewhere instead.
 */
export function captureStreams(log: Log): void {
  for (const [name, descriptor, stream] of [['stdout', 1, 'Output'], ['stderr', 2, 'Error']] as const) {
    // As on a console, ending it has no effect on the file.
    const writable = new LogStream(log, stream, descriptor);
    Object.defineProperty(process, name, { configurable: true, enumerable: true, get: () => writable });
  }
  redirectDescriptors(log);
  // Node prints an uncaught error to descriptor 2 from C++, where nothing can lead it elsewhere.
  onUncaughtError((text) => log.write('Error', text));
}
