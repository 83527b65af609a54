import type { EndedByHost } from '../../contract/event-ids.js';
import type { StopReason } from '../../contract/service-events.js';

export type PendingState = 'StartPending' | 'StopPending' | 'PausePending' | 'ContinuePending';

/** A status in the host's words; the dispatcher makes a SERVICE_STATUS of it. */
export interface HostStatus {
  readonly state: PendingState | 'Running' | 'Paused' | 'Stopped';
  readonly checkpoint: number;
  readonly waitHintMs: number;
  readonly win32ExitCode: number;
  readonly serviceExitCode: number;
}

/** What the lifecycle needs from the thread it runs in. */
export interface LifecycleHost {
  readonly startTimeoutMs: number;
  readonly stopTimeoutMs: number;
  setStatus(status: HostStatus): void;
  /** Milliseconds of a clock that nobody sets. */
  now(): number;
  /** Asks the app to stop; it may or may not. */
  askAppToStop(reason: StopReason): void;
  /** Asks the app to pause or to continue; it answers with `settled` and the same turn. */
  askApp(what: 'pause' | 'continue', turn: number): void;
  /** Sees to it that the process ends when the time for stopping is over, should this thread hang too. A later call replaces the earlier. */
  guardStop(ms: number): void;
  /** STOPPED has been reported: the waiting main thread may go on and end the process. */
  reported(): void;
  /** Ends the process now, whatever its threads are doing. */
  endProcess(exitCode: number): void;
  note(text: string): void;
  /** Into the log, and into the event log as an error. */
  alert(code: EndedByHost, text: string): void;
  /** What a service that is not ready waits for. */
  awaited(): string;
  /** Tells what the app is doing, within some three seconds; with `hangs` its event loop is known to stand still, so that it isn't asked. */
  describeApp(hangs: boolean, done: (text: string) => void): void;
}
