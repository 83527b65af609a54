import type { EventType } from './event-ids.js';
import type { ServiceEventHandler, ServiceEventName } from './service-events.js';

/**
 * What the host offers to the code in its process, at `globalThis[hostBridgeKey]`: the npm library's `service` talks to nothing else,
 * and without a host there is nothing there. It belongs to the app's main thread.
 */
export interface HostBridge {
  /** The service's key name. */
  readonly serviceName: string;
  /** The app is ready: the service is running from now on, whatever it was waiting for. */
  ready(): void;
  /** A line in the service's log, marked as the host's own. */
  note(text: string): void;
  /** While starting, stopping, pausing or continuing: the app needs this long from now on, at least. */
  requestTime(ms: number): void;
  /** While starting, stopping, pausing or continuing: shows the SCM at once that something moves. */
  reportProgress(): void;
  /** Listens for what Windows tells the service. Only what somebody listens for is accepted; pausing takes both pause and continue. */
  on<N extends ServiceEventName>(event: N, handler: ServiceEventHandler<N>): void;
  /** As `on`, for the next time only. */
  once<N extends ServiceEventName>(event: N, handler: ServiceEventHandler<N>): void;
  /** Removes a handler that `on` or `once` added. */
  off<N extends ServiceEventName>(event: N, handler: ServiceEventHandler<N>): void;
  /** Asks for power events of this setting (a GUID_* of winnt.h): its value now, and each change. */
  watchPowerSetting(guid: string): void;
  /** Asks for device events of this class of device interfaces, or with null of all. */
  watchDevices(classGuid: string | null): void;
  /** An event in the Windows log Application, with the service as its source. */
  logEvent(type: EventType, text: string): void;
}

export const hostBridgeKey = Symbol.for('nodesvc.host');

/** Undefined where this process has no host, or is a child or a thread of one that has. */
export const findHostBridge = (): HostBridge | undefined => Reflect.get(globalThis, hostBridgeKey);
