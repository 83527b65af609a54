import { Writable } from 'node:stream';
import type { Log } from './log.js';
import type { AppStream } from './log-format.js';
import { redirectDescriptors } from './redirect-descriptors.js';
import { onUncaughtError } from './uncaught.js';

/**
 * Leads everything the app prints into the log. A service has no console: descriptors 1 and 2 lead to NUL and libuv refuses
 * to close them, so the streams and the calls that name those descriptors are led elsewhere instead.
 */
export function captureStreams(log: Log): void {
  for (const [name, descriptor, stream] of [['stdout', 1, 'Output'], ['stderr', 2, 'Error']] as const) {
    const writable = logStream(log, descriptor, stream);
    Object.defineProperty(process, name, { configurable: true, enumerable: true, get: () => writable });
  }
  redirectDescriptors(log);
  // Node prints an uncaught error to descriptor 2 from C++, where nothing can lead it elsewhere.
  onUncaughtError((text) => log.write('Error', text));
}

function logStream(log: Log, descriptor: number, stream: AppStream): Writable {
  const write = (chunk: string | Uint8Array, encoding: BufferEncoding): void =>
    log.write(stream, typeof chunk === 'string' && encoding !== 'utf8' && encoding !== 'utf-8' ? Buffer.from(chunk, encoding) : chunk);
  const writable = new Writable({
    // A text is encoded by the write itself.
    decodeStrings: false,
    write(chunk: string | Uint8Array, encoding, done) {
      write(chunk, encoding);
      done();
    },
    writev(chunks, done) {
      for (const { chunk, encoding } of chunks) write(chunk, encoding);
      done();
    },
  });
  // As on a console, ending the standard streams has no effect on the file.
  return Object.assign(writable, { fd: descriptor, _type: 'fs', isTTY: false });
}
