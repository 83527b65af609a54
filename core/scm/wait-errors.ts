import type { ServiceState } from './states.js';
import type { ServiceStatus } from './status.js';

/** Waiting for a service ended without the wanted state. `status` is the last that was seen. */
export abstract class WaitError extends Error {
  constructor(readonly serviceName: string, readonly status: ServiceStatus, message: string) {
    super(`The service '${serviceName}' ${message}`);
  }
}

/** The time that the caller gave is over. */
export class WaitTimeoutError extends WaitError {
  override readonly name = 'WaitTimeoutError';

  constructor(serviceName: string, status: ServiceStatus, wanted: string, readonly timeoutMs: number) {
    super(serviceName, status, `did not become ${wanted} within ${timeoutMs} ms; it is ${status.state}. Wait longer, or see its log.`);
  }
}

/** The service stays in a pending state and reports no progress. */
export class WaitStalledError extends WaitError {
  override readonly name = 'WaitStalledError';

  constructor(serviceName: string, status: ServiceStatus, readonly stalledMs: number) {
    super(serviceName, status, `has been ${status.state} for ${Math.round(stalledMs)} ms without progress (checkpoint ${status.checkpoint}, ` +
      `wait hint ${status.waitHintMs} ms): it hangs. See its log, or end its process (id ${status.processId}).`);
  }
}

/** The service came to a state from which the wanted one won't follow. */
export class UnexpectedStateError extends WaitError {
  override readonly name = 'UnexpectedStateError';

  constructor(serviceName: string, status: ServiceStatus, wanted: string) {
    super(serviceName, status, `is ${status.state} and will not become ${wanted} (Win32 exit code ${status.win32ExitCode}, ` +
      `service exit code ${status.serviceExitCode}). See its log.`);
  }
}

/** The service's process ended in a pending state, and the SCM didn't take notice. */
export class ProcessEndedError extends WaitError {
  override readonly name = 'ProcessEndedError';

  /** @param exitCode Of the process; null when it was gone before anyone could look. */
  constructor(serviceName: string, status: ServiceStatus, readonly exitCode: number | null) {
    super(serviceName, status, `is ${status.state}, but its process (id ${status.processId}) has ended` +
      `${exitCode === null ? '' : ` with exit code ${exitCode}`}. See its log.`);
  }
}

/** What is waited for: a state, or whatever a function says of the status. */
export type WantedState = ServiceState | ((status: ServiceStatus) => boolean);
