import type { StopReason } from '../../contract/service-events.js';
import type { ControlMessage } from '../../host/service/hosted-service.js';
import type { StatusReport } from './service-link.js';

/** What the thread of the services and the one that talks to the SCM say to each other; `service` is an index into the input's list. */

export interface HostedInput {
  readonly name: string;
  readonly startTimeoutMs: number;
  readonly stopTimeoutMs: number;
}

export interface ServicesInput {
  readonly services: readonly HostedInput[];
  /** The services were created to share this process. */
  readonly shared: boolean;
  /** One Int32: 0, then 1 once all have reported STOPPED; the exiting main thread waits for it. */
  readonly stopped: Int32Array;
}

/** From the services' thread. */
export type ToWorker =
  /** The instance exists: it accepts these controls, and those without a method of their own where `takesOther`. */
  | { readonly kind: 'accept'; readonly service: number; readonly mask: number; readonly takesOther: boolean }
  | { readonly kind: 'status'; readonly service: number; readonly status: StatusReport }
  | { readonly kind: 'settled'; readonly service: number; readonly turn: number; readonly failed: boolean }
  | { readonly kind: 'watchPowerSetting'; readonly service: number; readonly guid: string }
  | { readonly kind: 'watchDevices'; readonly service: number; readonly classGuid: string | null }
  /** The answer to `describe`. */
  | { readonly kind: 'described'; readonly service: number; readonly text: string }
  /** svcRun has ended. */
  | { readonly kind: 'ended'; readonly service: number; readonly code: number }
  /** The process ends, whatever its services do. */
  | { readonly kind: 'exit'; readonly code: number };

/** About one service. */
export type ToService =
  /** ServiceMain was called, with these arguments of StartService. */
  | { readonly kind: 'connected'; readonly service: number; readonly args: readonly string[] }
  | { readonly kind: 'stop'; readonly service: number; readonly reason: StopReason }
  | { readonly kind: 'pause' | 'continue'; readonly service: number; readonly turn: number }
  /** It will be ended: what does the process hold open? */
  | { readonly kind: 'describe'; readonly service: number }
  | { readonly kind: 'control'; readonly service: number; readonly message: ControlMessage };

/** From the worker: also that the SCM did not start this process, or that it has let go of it. */
export type FromWorker = ToService | { readonly kind: 'refused' | 'ended' };
