import { SERVICE_RUNS_IN_SYSTEM_PROCESS } from '../win32/constants.js';
import type { StructValues } from '../win32/struct.js';
import type { SERVICE_STATUS, SERVICE_STATUS_PROCESS } from '../win32/structs.js';
import { stateOf, type ServiceState } from './states.js';

/** What a service last reported of itself (SERVICE_STATUS). */
export interface ReportedStatus {
  readonly state: ServiceState;
  /** SERVICE_WIN32_OWN_PROCESS, SERVICE_KERNEL_DRIVER, ... */
  readonly type: number;
  /** The SERVICE_ACCEPT_* bits. */
  readonly controlsAccepted: number;
  /** Why it stopped: 0, a Win32 error, or ERROR_SERVICE_SPECIFIC_ERROR (1066). 1077: not started since the last boot. */
  readonly win32ExitCode: number;
  /** The service's own code; meaningful when win32ExitCode is 1066. */
  readonly serviceExitCode: number;
  /** Grows while the service makes progress in a pending state. */
  readonly checkpoint: number;
  /** How long, by its own estimate, until the service moves its checkpoint or leaves a pending state. */
  readonly waitHintMs: number;
}

/** What the SCM knows of a service (SERVICE_STATUS_PROCESS). */
export interface ServiceStatus extends ReportedStatus {
  /** 0 when there is no process. */
  readonly processId: number;
  /** dwServiceFlags as it is. */
  readonly flags: number;
  /** The process belongs to Windows and must not be ended. */
  readonly runsInSystemProcess: boolean;
}

/** A service in a list. */
export interface ServiceEntry<S extends ReportedStatus = ServiceStatus> {
  /** The key name, by which the SCM knows it. */
  readonly name: string;
  /** The name that people read. */
  readonly displayName: string;
  readonly status: S;
}

export function reportedStatusOf(raw: StructValues<typeof SERVICE_STATUS>): ReportedStatus {
  return {
    state: stateOf(raw.dwCurrentState),
    type: raw.dwServiceType,
    controlsAccepted: raw.dwControlsAccepted,
    win32ExitCode: raw.dwWin32ExitCode,
    serviceExitCode: raw.dwServiceSpecificExitCode,
    checkpoint: raw.dwCheckPoint,
    waitHintMs: raw.dwWaitHint,
  };
}

export function serviceStatusOf(raw: StructValues<typeof SERVICE_STATUS_PROCESS>): ServiceStatus {
  return {
    ...reportedStatusOf(raw),
    processId: raw.dwProcessId,
    flags: raw.dwServiceFlags,
    runsInSystemProcess: (raw.dwServiceFlags & SERVICE_RUNS_IN_SYSTEM_PROCESS) !== 0,
  };
}
