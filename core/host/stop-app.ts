/** The signals an app may listen for, the most usual first. */
const signals = ['SIGTERM', 'SIGINT', 'SIGBREAK'] as const;
export type StopSignal = (typeof signals)[number];

/** The signal by which the app wants to be stopped: the first it listens for; undefined when it listens for none. */
export const stopSignal = (): StopSignal | undefined => signals.find((name) => process.listenerCount(name) > 0);

/**
 * Stops the app as a console or a process manager would. Windows has no signals, so the event is emitted in the process
 * itself. An app that listens for none has nothing to clean up, and exits.
 */
export function stopApp(signal: StopSignal | undefined): void {
  if (signal === undefined) process.exit(0);
  process.emit(signal, signal);
}

/** Ends an app that has stopped; without a code its own process.exitCode counts. */
export const endApp = (code?: number): void => (code === undefined ? process.exit() : process.exit(code));
