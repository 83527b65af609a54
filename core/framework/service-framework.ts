import type { ServiceEventData } from '../contract/service-events.js';
import {
  SERVICE_ACCEPT_PAUSE_CONTINUE, SERVICE_ACCEPT_PRESHUTDOWN, SERVICE_ACCEPT_SHUTDOWN, SERVICE_ACCEPT_STOP,
} from '../win32/constants.js';
import { checkGuid } from '../win32/guid.js';
import type { ServiceDefinition } from './functions/service-definition.js';
import { checkStatus, takeLink, type ServiceLink, type StatusReport } from './process/service-link.js';

/** What a control brings along: of a session change, a power event, a device event or a change of the time. Null: nothing. */
export type ControlData = ServiceEventData['sessionChange' | 'power' | 'device' | 'timeChange'];

type Outcome = void | Promise<void>;

/**
 * A service as a class: `static svcName`, and `svcDoRun()`, which is the service; the other methods are there for who needs them. A method
 * may be async, and is awaited; what it throws is said in the event log. (win32serviceutil.ServiceFramework.)
 *
 * All of it runs on the main thread. The SCM is answered by another, so that a busy event loop neither delays nor loses a control;
 * pending states show that they are alive by themselves.
 */
export abstract class ServiceFramework {
  readonly #link: ServiceLink;

  /** @param args The service's name, then the arguments of StartService (of `debug`). */
  constructor(readonly args: readonly string[] = []) {
    this.#link = takeLink();
  }

  /** The service itself: it runs until this returns, or what it returns settles. An error ends it with 1066 and a code, as a failure. */
  abstract svcDoRun(): Outcome;

  /** Makes svcDoRun end. The state is StopPending meanwhile, until svcDoRun has ended. Without this method the service can't be stopped. */
  svcStop?(): Outcome;

  /** With svcContinue: the service is Paused when this has ended. When it fails, the service goes on running. */
  svcPause?(): Outcome;

  svcContinue?(): Outcome;

  /** Windows is shutting down, and has some 5 s for all services together. Makes svcDoRun end, as svcStop does. */
  svcShutdown?(): Outcome;

  /** Windows is about to shut down, and waits as long as the service's preshutdown time-out. Makes svcDoRun end, as svcStop does. */
  svcPreshutdown?(): Outcome;

  /** Somebody asked for the state, which the SCM knows already. */
  svcInterrogate?(): Outcome;

  /** A control that has no method of its own: 128 to 255, or one that getAcceptedControls lets through. */
  svcOther?(control: number): Outcome;

  /**
   * As svcOther, with what happened (WTS_*, PBT_*, DBT_*) and the data of session, power, device and time controls; by default calls
   * svcOther. What it returns doesn't reach the SCM, which has been answered by then.
   */
  svcOtherEx(control: number, _eventType: number, _data: ControlData | null): Outcome {
    return this.svcOther?.(control);
  }

  /**
   * The SERVICE_ACCEPT_* mask, of the methods that exist. Override it to accept more, which then come to svcOtherEx:
   * `return super.getAcceptedControls() | SERVICE_ACCEPT_SESSIONCHANGE`. Called once, when the service starts.
   */
  getAcceptedControls(): number {
    return (this.svcStop ? SERVICE_ACCEPT_STOP : 0) | (this.svcPause && this.svcContinue ? SERVICE_ACCEPT_PAUSE_CONTINUE : 0)
      | (this.svcShutdown ? SERVICE_ACCEPT_SHUTDOWN : 0) | (this.svcPreshutdown ? SERVICE_ACCEPT_PRESHUTDOWN : 0);
  }

  /** Reports Running, and is svcDoRun. Override it to get ready before: the service is StartPending until Running is reported. */
  async svcRun(): Promise<void> {
    this.reportServiceStatus({ state: 'Running' });
    await this.svcDoRun();
  }

  /**
   * Tells the SCM the state. Most services need it for more time only: `{ state: 'StopPending', waitHint: 60_000 }` in svcStop. Without
   * effect in debug mode.
   */
  reportServiceStatus(status: StatusReport): void {
    this.#link.reportStatus(checkStatus(status));
  }

  /** Asks for power events of this setting (a GUID_* of winnt.h), its value now and each change; accept SERVICE_ACCEPT_POWEREVENT for them. */
  registerPowerSettingNotification(guid: string): void {
    this.#link.watchPowerSetting(checkGuid(guid));
  }

  /** Asks for device events of this class of device interfaces, or with null of all. */
  registerDeviceNotification(classGuid: string | null): void {
    this.#link.watchDevices(classGuid === null ? null : checkGuid(classGuid));
  }
}

/** A class of services: what it says of itself, and how to make one. */
export interface ServiceClass extends ServiceDefinition {
  new (args: readonly string[]): ServiceFramework;
}
