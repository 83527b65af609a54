import { inspect } from 'node:util';

/** Calls back with the text of an error that is about to end the process, because the app handles none; Node's own ways with it stay. */
export function onUncaughtError(callback: (text: string) => void): void {
  process.on('uncaughtExceptionMonitor', (error: unknown, origin) => {
    if (process.listenerCount('uncaughtException') > 0 || process.hasUncaughtExceptionCaptureCallback()) return;
    const what = origin === 'unhandledRejection' ? 'Unhandled promise rejection' : 'Uncaught exception';
    callback(`${what}: ${inspect(error)}\n\nNode.js ${process.version}\n`);
  });
}
