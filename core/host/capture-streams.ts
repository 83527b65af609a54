import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { Writable } from 'node:stream';
import { inspect } from 'node:util';
import type { Log } from './log.js';
import { wrapMethod } from './wrap-method.js';

/**
 * Leads everything the app prints into the log. A service has no console: descriptors 1 and 2 lead to NUL and libuv refuses
 * to close them, so the streams and the calls that name those descriptors are led elsewhere instead.
 */
export function captureStreams(log: Log): void {
  for (const [name, descriptor] of [['stdout', 1], ['stderr', 2]] as const) {
    const stream = logStream(log, descriptor);
    Object.defineProperty(process, name, { configurable: true, enumerable: true, get: () => stream });
  }
  redirectDescriptors(log);
  logUncaughtErrors(log);
}

function logStream(log: Log, descriptor: number): Writable {
  const stream = new Writable({
    decodeStrings: true,
    write(chunk: Uint8Array, _encoding, done) {
      log.write(chunk);
      done();
    },
    writev(chunks, done) {
      for (const { chunk } of chunks) log.write(chunk);
      done();
    },
  });
  // As on a console, ending the standard streams has no effect on the file.
  return Object.assign(stream, { fd: descriptor, _type: 'fs', isTTY: false });
}

/** pino, sonic-boom and others write to descriptors 1 and 2 past process.stdout. */
function redirectDescriptors(log: Log): void {
  const target = (fd: unknown): unknown => (fd === 1 || fd === 2 ? log.descriptor : fd);
  const names = [
    'write', 'writeSync', 'writev', 'writevSync', 'writeFile', 'writeFileSync', 'appendFile', 'appendFileSync',
    'fstat', 'fstatSync', 'fsync', 'fsyncSync', 'fdatasync', 'fdatasyncSync',
  ];
  for (const name of names)
    wrapMethod(fs, name, (original) => (fd, ...rest) => Reflect.apply(original, fs, [target(fd), ...rest]));
  syncBuiltinESMExports();
}

/** Node prints an uncaught error to descriptor 2 from C++, where nothing can lead it elsewhere. */
function logUncaughtErrors(log: Log): void {
  process.on('uncaughtExceptionMonitor', (error: unknown, origin) => {
    const what = origin === 'unhandledRejection' ? 'Unhandled promise rejection' : 'Uncaught exception';
    log.write(`${what}: ${inspect(error)}\n\nNode.js ${process.version}\n`);
  });
}
