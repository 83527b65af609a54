import type { ServiceEvent } from '../../contract/service-events.js';
import { ERROR_SERVICE_CANNOT_ACCEPT_CTRL, NO_ERROR, SERVICE_CONTROL_INTERROGATE } from '../../win32/constants.js';
import { acceptedIn } from './accepted-controls.js';
import { decodeControl } from './decode-control.js';
import type { Dispatcher } from './dispatcher.js';
import { Lifecycle } from './lifecycle.js';
import type { HostStatus, LifecycleHost } from './lifecycle-host.js';
import type { StatusPort } from './status-port.js';

/** A control as it came, with its meaning where it has one. */
export interface ControlMessage {
  readonly control: number;
  readonly eventType: number;
  readonly event: ServiceEvent | null;
}

export interface HostedServiceOwner extends Omit<LifecycleHost, 'setStatus' | 'now'> {
  /** The service is in this state, perhaps still. */
  changed?(state: HostStatus['state']): void;
  /** ServiceMain was called with these arguments of StartService. */
  connected?(args: readonly string[]): void;
  /** Takes a control that changes no state; returns a Win32 error code, ERROR_CALL_NOT_IMPLEMENTED for what it doesn't take. */
  control(message: ControlMessage): number;
}

/** One service of this process: its states, and what becomes of each control. */
export class HostedService {
  readonly port: StatusPort;
  readonly #owner: HostedServiceOwner;
  #lifecycle: Lifecycle;
  #accepted: number;

  /** `accepted` is a mask of SERVICE_ACCEPT_*. */
  constructor(dispatcher: Pick<Dispatcher, 'add'>, name: string, accepted: number, owner: HostedServiceOwner) {
    this.#owner = owner;
    this.#accepted = accepted;
    this.#lifecycle = this.#begin();
    this.port = dispatcher.add({
      name,
      connected: (args) => this.#connected(args),
      control: (control, eventType, eventData) => this.#control(control, eventType, eventData),
    });
  }

  get lifecycle(): Lifecycle {
    return this.#lifecycle;
  }

  /** From now on these are accepted; the SCM is told. */
  accept(mask: number): void {
    if (mask === this.#accepted) return;
    this.#accepted = mask;
    this.lifecycle.repeatStatus();
  }

  /** In a process of several a service may be started again after it has stopped. */
  #connected(args: readonly string[]): void {
    if (this.#lifecycle.hasStopped) this.#lifecycle = this.#begin();
    this.#owner.connected?.(args);
    this.#lifecycle.connected();
  }

  #begin(): Lifecycle {
    return new Lifecycle({
      ...this.#owner,
      now: () => performance.now(),
      setStatus: (status) => {
        this.port.set(status, acceptedIn(status.state, this.#accepted));
        this.#owner.changed?.(status.state);
      },
    });
  }

  #control(control: number, eventType: number, eventData: bigint): number {
    const event = decodeControl(control, eventType, eventData);
    switch (event?.name) {
      case 'stop':
        this.lifecycle.stopRequested(event.data.reason);
        return NO_ERROR;
      case 'pause':
        return this.lifecycle.pauseRequested() ? NO_ERROR : ERROR_SERVICE_CANNOT_ACCEPT_CTRL;
      case 'continue':
        return this.lifecycle.continueRequested() ? NO_ERROR : ERROR_SERVICE_CANNOT_ACCEPT_CTRL;
      default: {
        const result = this.#owner.control({ control, eventType, event });
        return control === SERVICE_CONTROL_INTERROGATE ? NO_ERROR : result;
      }
    }
  }
}
