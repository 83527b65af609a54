import type { EventType } from '../contract/event-ids.js';
import type { HostExit } from '../contract/host-exit.js';
import type { ServiceEvent, ServiceEventName, StopReason } from '../contract/service-events.js';
import type { ServiceSettings } from '../contract/settings.js';
import type { Containment } from './service/containment.js';
import type { LogInput } from './log/log-notes.js';

/** What the two threads of a service process say to each other. */

/** The first message to the worker. */
export interface WorkerInput {
  /** The service's key name. */
  readonly name: string;
  /** The log, or null when there is none. */
  readonly log: LogInput | null;
  readonly stopTimeoutMs: number;
  readonly startTimeoutMs: number;
  readonly watching: Watching;
  /** One Int32: 0, then 1 once STOPPED has been reported; the exiting main thread waits for it. */
  readonly stopped: Int32Array;
  readonly containment: Containment;
  /** The app is the supervisor of several instances, which can be restarted. */
  readonly hasInstances: boolean;
}

/** When the app is ready, and how it is seen that it works. */
export interface Watching extends Pick<ServiceSettings, 'readyWhen' | 'readyUrl' | 'hangTimeoutMs' | 'healthCheck'> {
  /** One Int32: how often the app's event loop has turned, where there is a hang time-out. */
  readonly turns: Int32Array;
  /** One Int64: since when it counts that an event loop hangs, nanoseconds of process.hrtime; 0: it does not. The worker says so to the supervisor. */
  readonly countsSince: BigInt64Array;
}

/** From the app's thread to the worker. */
export type ToWorker =
  /** The app is ready; a server of its has begun to listen; the app shows that something moves; a log file was put aside. */
  | { readonly kind: 'ready' | 'listening' | 'progress' | 'logRotated' }
  /** The answer to `describe`; the text of an error that ends the app. */
  | { readonly kind: 'described' | 'uncaught'; readonly text: string }
  | { readonly kind: 'requestTime'; readonly ms: number }
  /** All the events that the app listens for. */
  | { readonly kind: 'listen'; readonly events: readonly ServiceEventName[] }
  | { readonly kind: 'watchPowerSetting'; readonly guid: string }
  | { readonly kind: 'watchDevices'; readonly classGuid: string | null }
  | { readonly kind: 'settled'; readonly turn: number; readonly failed: boolean }
  | { readonly kind: 'logEvent'; readonly type: EventType; readonly text: string }
  /** Of the supervisor's: a child hangs, where `doing` says; of several instances this one. */
  | { readonly kind: 'hung'; readonly doing: string; readonly instance: number | null }
  /** The process ends; `code` is the app's exit code, or one of HostExit. */
  | { readonly kind: 'exit'; readonly code: number };

/** From the worker to the app's thread. */
export type ToApp =
  | { readonly kind: 'stop'; readonly reason: StopReason }
  /** It is to say what it holds open; to begin a new log file. */
  | { readonly kind: 'describe' | 'rotateLog' }
  /** A log file is larger than it may be. */
  | { readonly kind: 'logGrown' }
  /** The answer names the same turn. */
  | { readonly kind: 'pause' | 'continue'; readonly turn: number }
  /** The service can't go on. */
  | { readonly kind: 'end'; readonly code: HostExit }
  | { readonly kind: 'event'; readonly event: ServiceEvent }
  /** The process was not started by the SCM: it goes on as an ordinary program. */
  | { readonly kind: 'notAService' };
