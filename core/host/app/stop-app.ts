/** The signals an app may listen for, the most usual first. */
const signals = ['SIGTERM', 'SIGINT', 'SIGBREAK'] as const;

/** PM2 on Windows says it by this message (pm2.keymetrics.io, "Graceful Shutdown": process.on('message', ...), 'shutdown'). */
const shutdown = 'shutdown';

/** Listeners that were there before the app: one of node:cluster's own, in its workers. */
const listenersOfNode = process.listenerCount('message');

/** How the app wants to be stopped: by the first signal it listens for, else by PM2's message; undefined when it listens for none. */
export type StopWay = (typeof signals)[number] | typeof shutdown;
export const stopWay = (): StopWay | undefined =>
  signals.find((name) => process.listenerCount(name) > 0) ?? (process.listenerCount('message') > listenersOfNode ? shutdown : undefined);

/** The same in words. */
export function describeStop(way: StopWay | undefined): string {
  if (way === undefined) return 'the app listens for no signal and exits';
  return way === shutdown ? `the message '${shutdown}' to the app` : `${way} to the app`;
}

/**
 * Stops the app as a console or a process manager would. Windows has no signals, so the event is emitted in the process
 * itself. An app that listens for none has nothing to clean up, and exits.
 */
export function stopApp(way: StopWay | undefined): void {
  if (way === undefined) process.exit(0);
  if (way === shutdown) process.emit('message', shutdown, undefined);
  else process.emit(way, way);
}

/** Ends an app that has stopped; without a code its own process.exitCode counts. */
export const endApp = (code?: number): void => (code === undefined ? process.exit() : process.exit(code));
