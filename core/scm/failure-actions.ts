import { INFINITE, SC_ACTION_NONE, SC_ACTION_REBOOT, SC_ACTION_RESTART, SC_ACTION_RUN_COMMAND } from '../win32/constants.js';
import type { StructValues } from '../win32/struct.js';
import type { SERVICE_FAILURE_ACTIONSW } from '../win32/structs.js';
import { configLevels } from './config-levels.js';
import { withPrivilege } from './privileges.js';
import type { ServiceRight } from './rights.js';
import type { Service } from './service.js';
import { checkCount, checkInteger, checkText, SettingRangeError } from './setting-error.js';
import { words } from './words.js';

/** A number stands for an action that no page of Microsoft's explains (4 is SC_ACTION_OWN_RESTART in the SDK's winsvc.h). */
export type FailureActionKind = 'none' | 'restart' | 'reboot' | 'runCommand' | number;

/** What the SCM does after a failure, and when. */
export interface FailureAction {
  readonly kind: FailureActionKind;
  /** How long the SCM waits before it acts. */
  readonly delayMs: number;
}

/**
 * What the SCM does when a service fails (SERVICE_FAILURE_ACTIONSW): the first action on the first failure, and so on; the last
 * on every later one. A failure is a process that ends without having reported Stopped; see failureFlag for the rest.
 */
export interface FailureActions {
  readonly actions: readonly FailureAction[];
  /** After so long without a failure the count starts anew; null: never. It belongs to the actions: without those it is 0. */
  readonly resetPeriodSeconds: number | null;
  /** What runCommand starts, as the service's account; '' for none. */
  readonly command: string;
  /** What all users see before a reboot; '' for none. */
  readonly rebootMessage: string;
}

/** What to change. Absent: unchanged. Empty: cleared; clearing the actions clears the reset period too. */
export interface FailureActionChanges {
  readonly actions?: readonly FailureAction[] | undefined;
  readonly resetPeriodSeconds?: number | null | undefined;
  readonly command?: string | undefined;
  readonly rebootMessage?: string | undefined;
}

const kinds = words({
  none: SC_ACTION_NONE,
  restart: SC_ACTION_RESTART,
  reboot: SC_ACTION_REBOOT,
  runCommand: SC_ACTION_RUN_COMMAND,
});

/** The bounds that the SCM's protocol sets ([MS-SCMR] 2.2.40). */
const MAX_ACTIONS = 1024;
const MAX_TEXT = 8191;

/** Right: queryConfig. */
export function failureActions(service: Service): FailureActions {
  const raw = service.readLevel(configLevels.failureActions);
  return {
    actions: (raw.lpsaActions ?? []).map(({ Type, Delay }) => ({ kind: kinds.toWord(Type), delayMs: Delay })),
    resetPeriodSeconds: raw.dwResetPeriod === INFINITE ? null : raw.dwResetPeriod,
    command: raw.lpCommand ?? '',
    rebootMessage: raw.lpRebootMsg ?? '',
  };
}

/**
 * Changes all that is named in one call, or nothing. The SCM keeps actions and reset period as one: when only one of the two is
 * named, the other is read first. A reboot action takes the privilege SeShutdownPrivilege, which is enabled for the call; a user who
 * lacks it gets a PrivilegeNotHeldError. Throws a SettingRangeError for values that the SCM can't hold. Rights: rightsForFailureActions.
 */
export function changeFailureActions(service: Service, changes: FailureActionChanges): void {
  check(changes);
  const raw = rawChanges(service, changes);
  const change = () => service.changeLevel(configLevels.failureActions, raw);
  if (raw.lpsaActions?.some(({ Type }) => Type === SC_ACTION_REBOOT)) withPrivilege('SeShutdownPrivilege', change);
  else if (Object.values(changes).some((value) => value !== undefined)) change();
}

/** What the service must have been opened with. The SCM wants start of those who let it start the service. */
export function rightsForFailureActions({ actions, resetPeriodSeconds }: FailureActionChanges): ServiceRight[] {
  // The stored actions are written again with a new reset period, and may well be restarts.
  const restarts = actions ? actions.some(({ kind }) => kinds.toRaw(kind) === SC_ACTION_RESTART) : resetPeriodSeconds !== undefined;
  return ['queryConfig', 'changeConfig', ...(restarts ? ['start' as const] : [])];
}

/** Whether a service that stops with an error code has failed too, and not only one whose process dies. Right: queryConfig. */
export function failureFlag(service: Service): boolean {
  return service.readLevel(configLevels.failureFlag).fFailureActionsOnNonCrashFailures;
}

/** Right: changeConfig. */
export function setFailureFlag(service: Service, on: boolean): void {
  service.changeLevel(configLevels.failureFlag, { fFailureActionsOnNonCrashFailures: on });
}

function check({ actions = [], resetPeriodSeconds, command, rebootMessage }: FailureActionChanges): void {
  checkCount('actions', actions, MAX_ACTIONS);
  actions.forEach(({ kind, delayMs }, index) => {
    if (typeof kind === 'number') checkInteger(`actions[${index}].kind`, kind);
    checkInteger(`actions[${index}].delayMs`, delayMs, undefined, ' ms');
  });
  if (typeof resetPeriodSeconds === 'number') checkInteger('resetPeriodSeconds', resetPeriodSeconds, INFINITE - 1, ' s; null means never');
  if (command !== undefined) checkText('command', command, MAX_TEXT);
  if (rebootMessage !== undefined) checkText('rebootMessage', rebootMessage, MAX_TEXT);
}

/** NULL leaves a string or the actions and their reset period as they are; what each of these means is on SERVICE_FAILURE_ACTIONSW's page. */
function rawChanges(service: Service, changes: FailureActionChanges): StructValues<typeof SERVICE_FAILURE_ACTIONSW> {
  const texts = { lpCommand: changes.command ?? null, lpRebootMsg: changes.rebootMessage ?? null };
  if (changes.actions === undefined && changes.resetPeriodSeconds === undefined) {
    return { ...texts, dwResetPeriod: 0, cActions: 0, lpsaActions: null };
  }
  const complete = changes.actions !== undefined && (changes.resetPeriodSeconds !== undefined || changes.actions.length === 0);
  const stored = complete ? null : failureActions(service);
  const actions = changes.actions ?? stored?.actions ?? [];
  const { resetPeriodSeconds } = changes.resetPeriodSeconds === undefined ? stored ?? { resetPeriodSeconds: 0 } : changes;
  if (actions.length === 0 && changes.resetPeriodSeconds) {
    throw new SettingRangeError('resetPeriodSeconds', 'the service has no failure actions, and the SCM keeps a reset period only with those. Set actions with it.');
  }
  return {
    ...texts,
    dwResetPeriod: resetPeriodSeconds ?? INFINITE,
    cActions: actions.length,
    lpsaActions: actions.map(({ kind, delayMs }) => ({ Type: kinds.toRaw(kind), Delay: delayMs })),
  };
}
