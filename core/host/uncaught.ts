import { inspect } from 'node:util';

/** Calls back with the text of an error that is about to end the process; Node's own ways with it stay as they are. */
export function onUncaughtError(callback: (text: string) => void): void {
  process.on('uncaughtExceptionMonitor', (error: unknown, origin) => {
    const what = origin === 'unhandledRejection' ? 'Unhandled promise rejection' : 'Uncaught exception';
    callback(`${what}: ${inspect(error)}\n\nNode.js ${process.version}\n`);
  });
}
