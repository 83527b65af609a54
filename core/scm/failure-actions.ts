import {
  INFINITE, SC_ACTION_NONE, SC_ACTION_REBOOT, SC_ACTION_RESTART, SC_ACTION_RUN_COMMAND, SERVICE_CONFIG_FAILURE_ACTIONS,
  SERVICE_CONFIG_FAILURE_ACTIONS_FLAG,
} from '../win32/constants.js';
import { SERVICE_FAILURE_ACTIONS_FLAG, SERVICE_FAILURE_ACTIONSW } from '../win32/structs.js';
import type { ServiceRight } from './rights.js';
import type { Service } from './service.js';
import { words } from './words.js';

export type FailureActionKind = 'none' | 'restart' | 'reboot' | 'runCommand';

const kinds = words<FailureActionKind>({
  none: SC_ACTION_NONE,
  restart: SC_ACTION_RESTART,
  reboot: SC_ACTION_REBOOT,
  runCommand: SC_ACTION_RUN_COMMAND,
});

export interface FailureAction {
  /** A number stands for a type that has no word here, such as winsvc.h's SC_ACTION_OWN_RESTART. */
  readonly kind: FailureActionKind | number;
  /** From the failure to the action. */
  readonly delayMs: number;
}

/**
 * What the SCM does when a service fails (SERVICE_FAILURE_ACTIONSW). The Nth failure since boot runs the Nth action; once there
 * are more failures than actions, the last one repeats.
 */
export interface FailureActions {
  readonly actions: readonly FailureAction[];
  /** Time without a failure after which the count is 0 again; null: never. */
  readonly resetPeriodSeconds: number | null;
  /** What a runCommand action runs, under the service's account; '' for nothing. */
  readonly command: string;
  /** What is broadcast before a reboot action; '' for nothing. */
  readonly rebootMessage: string;
}

/** Absent: unchanged. Empty: cleared; without actions there is no reset period either. */
export type FailureActionChanges = Partial<FailureActions>;

/** Right: queryConfig. */
export function failureActions(service: Service): FailureActions {
  const raw = service.queryConfig2(SERVICE_CONFIG_FAILURE_ACTIONS, SERVICE_FAILURE_ACTIONSW);
  return {
    actions: (raw.lpsaActions ?? []).map(({ Type, Delay }) => ({ kind: kinds.toWord(Type), delayMs: Delay })),
    resetPeriodSeconds: raw.dwResetPeriod === INFINITE ? null : raw.dwResetPeriod,
    command: raw.lpCommand ?? '',
    rebootMessage: raw.lpRebootMsg ?? '',
  };
}

/**
 * What the service must have been opened with: Windows asks for `start` beside changeConfig where an action restarts the
 * service; a reboot takes the caller's SeShutdownPrivilege, enabled (ChangeServiceConfig2W). A reset period alone means that the
 * actions are read and written again.
 */
export function rightsForFailureActions({ actions, resetPeriodSeconds }: FailureActionChanges): ServiceRight[] {
  if (actions === undefined && resetPeriodSeconds === undefined) return ['changeConfig'];
  return ['changeConfig', 'queryConfig', 'start'];
}

/** Rights: see rightsForFailureActions. ERROR_CANNOT_DETECT_DRIVER_FAILURE for a driver. */
export function changeFailureActions(service: Service, changes: FailureActionChanges): void {
  const { command, rebootMessage } = changes;
  // NULL actions mean that the reset period is ignored too, so the two always go together.
  const timed = changes.actions === undefined && changes.resetPeriodSeconds === undefined ? null : { ...failureActions(service), ...changes };
  service.changeConfig2(SERVICE_CONFIG_FAILURE_ACTIONS, SERVICE_FAILURE_ACTIONSW, {
    dwResetPeriod: timed?.resetPeriodSeconds === null ? INFINITE : timed?.resetPeriodSeconds ?? 0,
    lpRebootMsg: rebootMessage ?? null,
    lpCommand: command ?? null,
    cActions: timed?.actions.length ?? 0,
    lpsaActions: timed && timed.actions.map(({ kind, delayMs }) => ({ Type: kinds.toRaw(kind), Delay: delayMs })),
  });
}

/** Whether a service that reports STOPPED with an error counts as failed, not only one whose process ends without. Right: queryConfig. */
export function failureFlag(service: Service): boolean {
  return service.queryConfig2(SERVICE_CONFIG_FAILURE_ACTIONS_FLAG, SERVICE_FAILURE_ACTIONS_FLAG).fFailureActionsOnNonCrashFailures;
}

/** Of no effect while there are no actions. Right: changeConfig. */
export function setFailureFlag(service: Service, on: boolean): void {
  service.changeConfig2(SERVICE_CONFIG_FAILURE_ACTIONS_FLAG, SERVICE_FAILURE_ACTIONS_FLAG, { fFailureActionsOnNonCrashFailures: on });
}
