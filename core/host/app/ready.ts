import { subscribe } from 'node:diagnostics_channel';
import type { ReadyWord } from '../../contract/words.js';
import { whenMainModuleEvaluated } from './main-module.js';
import type { ToWorker } from '../messages.js';

/** Tells the worker what it has to know to say when the app is ready. */
export function watchReadiness(readyWhen: ReadyWord, tell: (message: ToWorker) => void): void {
  switch (readyWhen) {
    case 'Loaded': return whenMainModuleEvaluated(() => tell({ kind: 'ready' }));
    case 'Signal': return offerSend(() => tell({ kind: 'ready' }));
    case 'Listening':
    case 'Http': {
      const listening = (): void => tell({ kind: 'listening' });
      onListening(listening);
      return onInstanceListening(listening);
    }
  }
}

/**
 * Calls back whenever a server of this thread begins to listen (net.Server, and so http, https, http2 and named pipes).
 * https://nodejs.org/api/diagnostics_channel.html#event-tracingnetserverlistenasyncend
 */
export function onListening(callback: () => void): void {
  subscribe('tracing:net.server.listen:asyncEnd', callback);
}

/**
 * Calls back whenever a worker of this process's cluster begins to listen. On Windows its primary opens the socket without a server of
 * its own (cluster.SCHED_NONE).
 */
function onInstanceListening(callback: () => void): void {
  // Long before an instance can have been started.
  void import('node:cluster').then(({ default: cluster }) => cluster.on('listening', callback));
}

/**
 * process.send, which a process manager's child has: `process.send('ready')` is how an app tells PM2 that it is ready. Other messages
 * have nobody to go to. Only where the service waits for it, since apps take it for a sign that they have a parent.
 */
export function offerSend(ready: () => void): void {
  const send = (message: unknown, ...rest: readonly unknown[]): boolean => {
    if (message === 'ready') ready();
    const callback = rest.at(-1);
    if (typeof callback === 'function') process.nextTick(callback, null);
    return true;
  };
  Object.defineProperty(process, 'send', { value: send, configurable: true, enumerable: true, writable: true });
}
