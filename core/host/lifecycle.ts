import { HostExit } from '../contract/host-exit.js';
import type { StopReason } from '../contract/service-events.js';
import { PendingClock } from './pending-clock.js';

/** ERROR_SERVICE_SPECIFIC_ERROR: the reason is in the service-specific exit code. */
const serviceSpecificError = 1066;

type Pending = 'StartPending' | 'StopPending' | 'PausePending' | 'ContinuePending';

/** A status in the host's words; the dispatcher makes a SERVICE_STATUS of it. */
export interface HostStatus {
  readonly state: Pending | 'Running' | 'Paused' | 'Stopped';
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
  /** Tells what the app is doing, within two seconds; with `hangs` its event loop is known to stand still, so that it isn't asked. */
  describeApp(hangs: boolean, done: (text: string) => void): void;
}

/** Why the host ends a service whose app does not. */
export type EndedByHost = typeof HostExit.StartTimeout | typeof HostExit.StopTimeout | typeof HostExit.Hung | typeof HostExit.Unhealthy;

/**
 * The states of a service process, from connecting to the SCM until STOPPED. It owns the rules; what carries them out is
 * handed in, so that they are tested without Windows.
 */
export class Lifecycle {
  readonly #host: LifecycleHost;
  #state: 'Connecting' | HostStatus['state'] = 'Connecting';
  #isReady = false;
  #ending = false;
  #exitCode: number | undefined;
  #stopAsked = false;
  #turn = 0;
  readonly #pending: PendingClock;

  constructor(host: LifecycleHost) {
    this.#host = host;
    this.#pending = new PendingClock(() => host.now(), (checkpoint, waitHintMs) => this.#report(checkpoint, waitHintMs));
  }

  /** The SCM has called ServiceMain and takes status reports from now on. */
  connected(): void {
    if (this.#state !== 'Connecting') return;
    this.#pend('StartPending', this.#host.startTimeoutMs, () => this.#startTimedOut());
    if (this.#exitCode !== undefined) this.#stopped(this.#exitCode);
    else if (this.#isReady) this.#settle('Running');
  }

  /** The app is ready, in the way that was agreed. */
  ready(): void {
    this.#isReady = true;
    if (this.#state === 'StartPending') this.#settle('Running');
  }

  /** The SCM wants the service to stop (a stop control, or the system is shutting down). Harmless when repeated. */
  stopRequested(reason: StopReason = 'Stop'): void {
    if (['Connecting', 'StopPending', 'Stopped'].includes(this.#state)) return;
    this.#stopAsked = true;
    this.#pend('StopPending', this.#host.stopTimeoutMs, () => this.#stopTimedOut());
    this.#host.guardStop(this.#host.stopTimeoutMs);
    this.#host.askAppToStop(reason);
  }

  /** The SCM wants the service to pause. False when it is in no state to. */
  pauseRequested(): boolean {
    return this.#turnTo('pause', 'Running', 'PausePending');
  }

  /** The SCM wants the service to go on. False when it isn't paused. */
  continueRequested(): boolean {
    return this.#turnTo('continue', 'Paused', 'ContinuePending');
  }

  /** The app has paused or continued; with `failed` it could not, and the service stays what it was. */
  settled(turn: number, failed: boolean): void {
    if (turn !== this.#turn) return;
    if (this.#state === 'PausePending') this.#settle(failed ? 'Running' : 'Paused');
    else if (this.#state === 'ContinuePending') this.#settle(failed ? 'Paused' : 'Running');
  }

  /** Tells the SCM the state again, since what goes with it has changed. */
  repeatStatus(): void {
    if (this.#state === 'Running' || this.#state === 'Paused') this.#report(0, 0);
    else this.#pending.tick();
  }

  /** In a pending state: the app needs `ms` from now on. It never has less time than before. */
  requestTime(ms: number): void {
    if (this.#pending.extend(ms) && this.#state === 'StopPending') this.#host.guardStop(ms);
  }

  /** In a pending state: the checkpoint moves at once. */
  reportProgress(): void {
    this.#pending.tick();
  }

  /** The app no longer works: it is ended with an error, so that the failure actions take effect. */
  failed(code: EndedByHost, reason: string): void {
    if (this.#state === 'Running' || this.#state === 'Paused') this.#end(code, reason);
  }

  /** The process is about to end. 0 is a clean end; anything else reaches the SCM as an error, so that it can restart. */
  exited(code: number): void {
    if (this.#state === 'Connecting') this.#exitCode = code;
    else this.#stopped(code);
  }

  #turnTo(what: 'pause' | 'continue', from: 'Running' | 'Paused', to: 'PausePending' | 'ContinuePending'): boolean {
    if (this.#state !== from) return false;
    this.#turn += 1;
    this.#pend(to, this.#host.stopTimeoutMs, () => {
      this.#host.note(`the app did not ${what} within ${this.#host.stopTimeoutMs} ms; the service stays ${from}`);
      this.#settle(from);
    });
    this.#host.askApp(what, this.#turn);
    return true;
  }

  #pend(state: Pending, ms: number, end: () => void): void {
    this.#state = state;
    this.#pending.start(ms, end);
  }

  #settle(state: 'Running' | 'Paused'): void {
    this.#pending.rest();
    this.#state = state;
    this.#report(0, 0);
  }

  #report(checkpoint: number, waitHintMs: number): void {
    if (this.#state !== 'Connecting') this.#host.setStatus({ state: this.#state, checkpoint, waitHintMs, win32ExitCode: 0, serviceExitCode: 0 });
  }

  #stopped(code: number): void {
    if (this.#state === 'Stopped') return;
    this.#pending.rest();
    this.#state = 'Stopped';
    // The SCM takes exit codes as unsigned; process.exit(-1) is 4294967295 there as in any Windows process.
    const serviceExitCode = code >>> 0;
    // With the failure flag an error counts as a failure whoever asked for the stop, and the SCM would start again what a user has
    // just stopped (SERVICE_FAILURE_ACTIONS_FLAG). The code stays beside the 0, for whoever asks how it ended.
    const win32ExitCode = serviceExitCode === 0 || this.#stopAsked ? 0 : serviceSpecificError;
    this.#host.setStatus({ state: 'Stopped', checkpoint: 0, waitHintMs: 0, win32ExitCode, serviceExitCode });
    this.#host.reported();
  }

  #startTimedOut(): void {
    this.#end(HostExit.StartTimeout, `the app was not ready within ${this.#host.startTimeoutMs} ms; it waited for ${this.#host.awaited()}`);
  }

  #stopTimedOut(): void {
    this.#end(HostExit.StopTimeout, `the app had not ended ${this.#host.stopTimeoutMs} ms after the stop request`);
  }

  /** Ends the service, having said why and what the app was doing. An app that ends by itself meanwhile has done so. */
  #end(code: EndedByHost, reason: string): void {
    if (this.#ending) return;
    this.#ending = true;
    this.#host.describeApp(code === HostExit.Hung, (doing) => {
      if (this.#state === 'Stopped') return;
      this.#host.alert(code, `${reason}; the service is ended. ${doing}`);
      this.#stopped(code);
      this.#host.endProcess(code);
    });
  }
}
