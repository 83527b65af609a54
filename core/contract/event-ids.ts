import { HostExit } from './host-exit.js';

/** Ids of NodeSvc's events in the log Application: 1 to 1000, for which the message file of its sources has messages. Never renumbered. */
export const EventId = {
  /** The app's own words, by their type. */
  Information: 1,
  Warning: 2,
  Error: 3,
  /** The app ended by an uncaught error or an unhandled rejection. */
  Uncaught: 10,
  /** The host ended the service: not ready in time, not stopped in time, its event loop stood still, its health checks failed. */
  StartTimeout: 11,
  StopTimeout: 12,
  Hung: 13,
  Unhealthy: 14,
} as const;

export type EventType = 'Information' | 'Warning' | 'Error';

/** Why the host ends a service whose app does not. */
export type EndedByHost = typeof HostExit.StartTimeout | typeof HostExit.StopTimeout | typeof HostExit.Hung | typeof HostExit.Unhealthy;

export const endedEventIds: Readonly<Record<EndedByHost, number>> = {
  [HostExit.StartTimeout]: EventId.StartTimeout,
  [HostExit.StopTimeout]: EventId.StopTimeout,
  [HostExit.Hung]: EventId.Hung,
  [HostExit.Unhealthy]: EventId.Unhealthy,
};
