import { findHostBridge } from '../contract/host-bridge.js';
import type { ServiceEventHandler, ServiceEventName } from '../contract/service-events.js';

/**
 * The service that runs this app: what Windows tells it, and what it tells Windows. It needs NodeSvc's host in this process; without it
 * (in a console, a test, a child process) `running` is false and nothing happens, so that the app needs no "if".
 */
export const service = {
  /** Whether this process is a NodeSvc service. */
  get running(): boolean {
    return findHostBridge() !== undefined;
  },

  /** The service's key name; null where there is none. */
  get name(): string | null {
    return findHostBridge()?.serviceName ?? null;
  },

  /**
   * Listens for what Windows tells the service, which accepts only what somebody listens for; pausing takes both `pause` and `continue`. A handler
   * may be async: the service is paused, has continued or stopped when it has settled. One that fails leaves the service as it was
   * (pause, continue), ends it with code 1 (stop), or is an uncaught error (all others). With a `stop` handler the app gets no SIGTERM,
   * and is ended after it.
   */
  on<N extends ServiceEventName>(event: N, handler: ServiceEventHandler<N>): void {
    findHostBridge()?.on(event, handler);
  },

  /** As `on`, for the next time only. */
  once<N extends ServiceEventName>(event: N, handler: ServiceEventHandler<N>): void {
    findHostBridge()?.once(event, handler);
  },

  /** Removes a handler that `on` or `once` added. */
  off<N extends ServiceEventName>(event: N, handler: ServiceEventHandler<N>): void {
    findHostBridge()?.off(event, handler);
  },

  /** The app is ready: the service is Running from now on. */
  ready(): void {
    findHostBridge()?.ready();
  },

  /** While starting, stopping, pausing or continuing: it gets on. */
  reportProgress(): void {
    findHostBridge()?.reportProgress();
  },

  /** While starting, stopping, pausing or continuing: it needs this long from now on, at least. */
  requestTime(ms: number): void {
    findHostBridge()?.requestTime(ms);
  },

  /** Asks for `power` events of this setting (a GUID_* of winnt.h): its value now, and each change. */
  watchPowerSetting(guid: string): void {
    findHostBridge()?.watchPowerSetting(guid);
  },

  /** Asks for `device` events of this class of device interfaces, or with null of all. */
  watchDevices(classGuid: string | null): void {
    findHostBridge()?.watchDevices(classGuid);
  },

  /** Events in the Windows log Application, with the service as their source. */
  log: {
    info: (text: string): void => findHostBridge()?.logEvent('Information', text),
    warn: (text: string): void => findHostBridge()?.logEvent('Warning', text),
    error: (text: string): void => findHostBridge()?.logEvent('Error', text),
  },
} as const;
