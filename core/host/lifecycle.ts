import { HostExit } from '../contract/host-exit.js';

/** ERROR_SERVICE_SPECIFIC_ERROR: the reason is in the service-specific exit code. */
const serviceSpecificError = 1066;

/** How often a pending state shows that it is alive, and how long the SCM may wait for the next sign, milliseconds. */
export const checkpointIntervalMs = 2_000;
const waitHintMs = 10_000;

/** A status in the host's words; the dispatcher makes a SERVICE_STATUS of it. */
export interface HostStatus {
  readonly state: 'StartPending' | 'Running' | 'StopPending' | 'Stopped';
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
  /** Asks the app to stop; it may or may not. */
  askAppToStop(): void;
  /** STOPPED has been reported: the waiting main thread may go on and end the process. */
  reported(): void;
  /** Ends the process now, whatever its threads are doing. */
  endProcess(exitCode: number): void;
  note(text: string): void;
}

/**
 * The states of a service process, from connecting to the SCM until STOPPED. It owns the rules; what carries them out is
 * handed in, so that they are tested without Windows.
 */
export class Lifecycle {
  readonly #host: LifecycleHost;
  #state: 'Connecting' | HostStatus['state'] = 'Connecting';
  #loaded = false;
  #exitCode: number | undefined;
  #checkpoint = 0;
  #stopAsked = false;
  #ticking: NodeJS.Timeout | undefined;
  #deadline: NodeJS.Timeout | undefined;

  constructor(host: LifecycleHost) {
    this.#host = host;
  }

  /** The SCM has called ServiceMain and takes status reports from now on. */
  connected(): void {
    if (this.#state !== 'Connecting') return;
    this.#pend('StartPending');
    this.#deadline = setTimeout(() => this.#startTimedOut(), this.#host.startTimeoutMs);
    if (this.#exitCode !== undefined) this.#stopped(this.#exitCode);
    else if (this.#loaded) this.#running();
  }

  /** The app's main module has been evaluated. */
  loaded(): void {
    this.#loaded = true;
    if (this.#state === 'StartPending') this.#running();
  }

  /** The SCM wants the service to stop (a stop control, or the system is shutting down). Harmless when repeated. */
  stopRequested(): void {
    if (this.#state !== 'Running') return;
    this.#stopAsked = true;
    this.#pend('StopPending');
    this.#deadline = setTimeout(() => this.#stopTimedOut(), this.#host.stopTimeoutMs);
    this.#host.askAppToStop();
  }

  /** The process is about to end. 0 is a clean end; anything else reaches the SCM as an error, so that it can restart. */
  exited(code: number): void {
    if (this.#state === 'Connecting') this.#exitCode = code;
    else this.#stopped(code);
  }

  #running(): void {
    this.#settle();
    this.#state = 'Running';
    this.#host.setStatus({ state: 'Running', checkpoint: 0, waitHintMs: 0, win32ExitCode: 0, serviceExitCode: 0 });
  }

  #pend(state: 'StartPending' | 'StopPending'): void {
    this.#settle();
    this.#state = state;
    this.#checkpoint = 0;
    const report = (): void =>
      this.#host.setStatus({ state, checkpoint: ++this.#checkpoint, waitHintMs, win32ExitCode: 0, serviceExitCode: 0 });
    report();
    this.#ticking = setInterval(report, checkpointIntervalMs);
  }

  #stopped(code: number): void {
    if (this.#state === 'Stopped') return;
    this.#settle();
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
    this.#host.note(`the script was not loaded within ${this.#host.startTimeoutMs} ms; the service is ended`);
    this.#stopped(HostExit.StartTimeout);
    this.#host.endProcess(HostExit.StartTimeout);
  }

  #stopTimedOut(): void {
    this.#host.note(`the app had not ended ${this.#host.stopTimeoutMs} ms after the stop request; the service is ended`);
    this.#stopped(HostExit.StopTimeout);
    this.#host.endProcess(HostExit.StopTimeout);
  }

  #settle(): void {
    clearInterval(this.#ticking);
    clearTimeout(this.#deadline);
  }
}
