import type { EndedByHost } from '../../contract/event-ids.js';
import { HostExit } from '../../contract/host-exit.js';
import type { StopReason } from '../../contract/service-events.js';
import { longestTimeoutMs } from '../../contract/timeouts.js';
import type { HostStatus, LifecycleHost, PendingState } from './lifecycle-host.js';
import { PendingClock } from './pending-clock.js';

/** ERROR_SERVICE_SPECIFIC_ERROR: the reason is in the service-specific exit code. */
const serviceSpecificError = 1066;

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

  get hasStopped(): boolean {
    return this.#state === 'Stopped';
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
    // Too late, where its deadline has passed and it is about to be ended.
    if (this.#state === 'StartPending' && !this.#ending) this.#settle('Running');
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

  /** In a pending state: the app needs `ms` from now on, of which a day counts. It never has less time than before. */
  requestTime(ms: number): void {
    const counted = Math.min(ms, longestTimeoutMs);
    if (this.#pending.extend(counted) && this.#state === 'StopPending') this.#host.guardStop(counted);
  }

  /** In a pending state: the checkpoint moves at once. */
  reportProgress(): void {
    this.#pending.tick();
  }

  /** The app no longer works: it is ended with an error, so that the failure actions take effect. Who knows what it does says so. */
  failed(code: EndedByHost, reason: string, doing?: string): void {
    if (this.#state === 'Running' || this.#state === 'Paused') this.#end(code, reason, doing);
  }

  /**
   * The service itself says which state it is in; a pending one has `ms` at least, and its checkpoint is `checkpoint` at least. There is no way
   * back from stopping, nor to starting: such a word shows no more than that something moves.
   */
  enter(state: Exclude<HostStatus['state'], 'Stopped'>, ms = 0, checkpoint = 0): void {
    if (this.#state === 'Stopped' || this.#state === 'Connecting') return;
    if (this.#state !== 'StopPending' && state !== 'StartPending' && state !== this.#state) {
      if (state === 'Running' || state === 'Paused') return this.#settle(state);
      const end = { StopPending: () => this.#stopTimedOut(), PausePending: () => this.#settle('Running'), ContinuePending: () => this.#settle('Paused') };
      this.#pend(state, this.#host.stopTimeoutMs, end[state]);
    }
    this.requestTime(ms);
    this.#pending.tick(checkpoint);
  }

  /** The process is about to end. 0 is a clean end; anything else reaches the SCM as an error, so that it can restart. */
  exited(code: number): void {
    if (this.#state === 'Connecting') this.#exitCode = code;
    else this.#stopped(code);
  }

  /** The service itself says that it has stopped, and how (SERVICE_STATUS's page). */
  stopped(win32ExitCode: number, serviceExitCode: number): void {
    if (this.#state === 'Stopped' || this.#state === 'Connecting') return;
    this.#pending.rest();
    this.#state = 'Stopped';
    this.#host.setStatus({ state: 'Stopped', checkpoint: 0, waitHintMs: 0, win32ExitCode, serviceExitCode });
    this.#host.reported();
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

  #pend(state: PendingState, ms: number, end: () => void): void {
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
    // The SCM takes exit codes as unsigned; process.exit(-1) is 4294967295 there as in any Windows process.
    const serviceExitCode = code >>> 0;
    // With the failure flag an error counts as a failure whoever asked for the stop, and the SCM would start again what a user has
    // just stopped (SERVICE_FAILURE_ACTIONS_FLAG). The code stays beside the 0, for whoever asks how it ended.
    this.stopped(serviceExitCode === 0 || this.#stopAsked ? 0 : serviceSpecificError, serviceExitCode);
  }

  #startTimedOut(): void {
    this.#end(HostExit.StartTimeout, `the app was not ready within ${this.#host.startTimeoutMs} ms; it waited for ${this.#host.awaited()}`);
  }

  #stopTimedOut(): void {
    this.#end(HostExit.StopTimeout, `the app had not ended ${this.#host.stopTimeoutMs} ms after the stop request`);
  }

  /** Ends the service, having said why and what the app was doing. An app that ends by itself meanwhile has done so. */
  #end(code: EndedByHost, reason: string, known?: string): void {
    if (this.#ending) return;
    this.#ending = true;
    const end = (doing: string): void => {
      if (this.#state === 'Stopped') return;
      this.#host.alert(code, `${reason}; the service is ended. ${doing}`);
      this.#stopped(code);
      this.#host.endProcess(code);
    };
    if (known === undefined) this.#host.describeApp(code === HostExit.Hung, end);
    else end(known);
  }
}
