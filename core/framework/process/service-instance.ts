import { inspect } from 'node:util';
import { EventId } from '../../contract/event-ids.js';
import { describeOpenResources } from '../../host/app/open-resources.js';
import { SERVICE_CONTROL_INTERROGATE } from '../../win32/constants.js';
import { logFailure } from './event-messages.js';
import type { ToService, ToWorker } from './messages.js';
import { ServiceFramework, type ControlData, type ServiceClass } from '../service-framework.js';
import { createLinked } from './service-link.js';

/** The code beside 1066 of a service that ended with an error which has none of its own. */
const failureCode = 1;

/** One service of this process, on the main thread: its instance, and what the SCM has for it. */
export class ServiceInstance {
  readonly #class: ServiceClass;
  readonly #index: number;
  readonly #tell: (message: ToWorker) => void;
  #service: ServiceFramework | undefined;

  constructor(cls: ServiceClass, index: number, tell: (message: ToWorker) => void) {
    this.#class = cls;
    this.#index = index;
    this.#tell = tell;
  }

  receive(message: ToService): void {
    const service = this.#service;
    if (message.kind === 'connected') return void this.#run(message.args);
    if (message.kind === 'describe') return this.#tell({ kind: 'described', service: this.#index, text: describeOpenResources() });
    if (service === undefined) return;
    switch (message.kind) {
      case 'stop':
        return void this.#attempt(`stop (${message.reason})`, () => stopMethod(service, message.reason)?.call(service));
      case 'pause':
      case 'continue':
        return void this.#settle(message.kind, message.turn, () => (message.kind === 'pause' ? service.svcPause?.() : service.svcContinue?.()));
      case 'control':
        return void this.#attempt(`take control ${message.message.control}`, () => bringControl(service, message.message));
    }
  }

  async #run(args: readonly string[]): Promise<void> {
    try {
      const service = createLinked(this.#link(), () => new this.#class([this.#class.svcName, ...args]));
      this.#service = service;
      this.#tell({ kind: 'accept', service: this.#index, mask: service.getAcceptedControls(), takesOther: takesOther(service) });
      await service.svcRun();
      this.#tell({ kind: 'ended', service: this.#index, code: 0 });
    } catch (error) {
      logFailure(`The service ended with an error: ${inspect(error)}`, EventId.Error, this.#class.svcName);
      this.#tell({ kind: 'ended', service: this.#index, code: codeOf(error) });
    } finally {
      // The SCM may start it again in this process while others of it run.
      this.#service = undefined;
    }
  }

  #link() {
    const service = this.#index;
    return {
      reportStatus: (status: Parameters<ServiceFramework['reportServiceStatus']>[0]) => this.#tell({ kind: 'status', service, status }),
      watchPowerSetting: (guid: string) => this.#tell({ kind: 'watchPowerSetting', service, guid }),
      watchDevices: (classGuid: string | null) => this.#tell({ kind: 'watchDevices', service, classGuid }),
    };
  }

  async #settle(what: 'pause' | 'continue', turn: number, act: () => unknown): Promise<void> {
    const done = await this.#attempt(what, act);
    this.#tell({ kind: 'settled', service: this.#index, turn, failed: !done });
  }

  /** A control that fails does not end the service. False when it did. */
  async #attempt(what: string, act: () => unknown): Promise<boolean> {
    try {
      await act();
      return true;
    } catch (error) {
      logFailure(`The service could not ${what}: ${inspect(error)}`, EventId.Error, this.#class.svcName);
      return false;
    }
  }
}

/** A class that has nothing of its own for them takes no other controls, and their senders are told so. */
const takesOther = (service: ServiceFramework): boolean => service.svcOther !== undefined || service.svcOtherEx !== ServiceFramework.prototype.svcOtherEx;

const stopMethod = (service: ServiceFramework, reason: 'Stop' | 'Preshutdown' | 'Shutdown') =>
  ({ Stop: service.svcStop, Preshutdown: service.svcPreshutdown ?? service.svcStop, Shutdown: service.svcShutdown ?? service.svcStop })[reason];

function bringControl(service: ServiceFramework, { control, eventType, event }: Extract<ToService, { kind: 'control' }>['message']): unknown {
  if (control === SERVICE_CONTROL_INTERROGATE) return service.svcInterrogate?.();
  return service.svcOtherEx(control, eventType, dataOf(event));
}

function dataOf(event: Extract<ToService, { kind: 'control' }>['message']['event']): ControlData | null {
  switch (event?.name) {
    case 'sessionChange':
    case 'power':
    case 'device':
    case 'timeChange':
      return event.data;
    default:
      return null;
  }
}

/** An error may bring its own, as a Win32Error and a child process that failed do. */
function codeOf(error: unknown): number {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  // As Windows has it, of 32 bits: none of them may be all that there is of it.
  return typeof code === 'number' && Number.isInteger(code) && code >>> 0 !== 0 ? code : failureCode;
}
