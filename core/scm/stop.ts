import { ERROR_SERVICE_NOT_ACTIVE, SERVICE_ACCEPT_STOP, SERVICE_WIN32_SHARE_PROCESS } from '../win32/constants.js';
import { Win32Error } from '../win32/win32-error.js';
import { ServiceManager } from './manager.js';
import { waitForProcessExit } from './process.js';
import type { Service } from './service.js';
import type { ServiceStatus } from './status.js';
import { waitForState, type WaitOptions } from './wait.js';

/** How long a process may take to go after its service reported Stopped, milliseconds. */
const TEARDOWN_MS = 10_000;

/** Of stopAndWait. */
export interface StopOptions extends Pick<WaitOptions, 'timeoutMs' | 'signal'> {
  /** How long to wait for a service that is starting and accepts no stop yet; default: no limit besides the stall check. */
  readonly startingTimeoutMs?: number | undefined;
}

/** What stopAndWait leaves. */
export interface StopResult {
  /** The process that is still there although all its services are stopped; null when it's gone, or on another machine. */
  readonly processLeft: number | null;
}

/**
 * Stops a service, and waits until it's stopped and its process gone, so that ports and files are free; a process that other services
 * run in is not waited for. One that is stopped, or stops in between, is no error; one that is starting is stopped once it accepts that.
 * Errors: waitForState's. Rights: stop, queryStatus; for a shared process also the manager's enumerate, which every user has.
 */
export async function stopAndWait(service: Service, { timeoutMs, startingTimeoutMs, signal }: StopOptions = {}): Promise<StopResult> {
  // The SCM hands a stop to a service that is starting if that accepts it: the table on ControlService's page (winsvc.h).
  const takesStop = ({ state, controlsAccepted }: ServiceStatus): boolean => state !== 'StartPending' || (controlsAccepted & SERVICE_ACCEPT_STOP) !== 0;
  await waitForState(service, takesStop, { timeoutMs: startingTimeoutMs, signal });
  const { processId, state, type } = service.status();
  if (state === 'Stopped') return { processLeft: null };
  if (state !== 'StopPending') requestStop(service);
  await waitForState(service, 'Stopped', { timeoutMs, signal });
  if (service.remote || processId === 0) return { processLeft: null };
  if ((type & SERVICE_WIN32_SHARE_PROCESS) !== 0 && hasServices(processId)) return { processLeft: null };
  return { processLeft: (await waitForProcessExit(processId, TEARDOWN_MS, { signal })) ? null : processId };
}

/** Whether services run in a process of this machine. */
function hasServices(processId: number): boolean {
  using manager = ServiceManager.connect({ rights: ['connect', 'enumerate'] });
  return manager.list({ state: 'active' }).some(({ status }) => status.processId === processId);
}

function requestStop(service: Service): void {
  try {
    service.stop();
  } catch (error) {
    if (!Win32Error.is(error, ERROR_SERVICE_NOT_ACTIVE)) throw error;
  }
}
