import type { FailureActionItem, FailureInfo } from '../../contract/failure.js';
import type { WarningAnswer } from '../../contract/answers.js';

/** A reboot sooner than this leaves nobody the time to look, milliseconds. */
const shortRebootMs = 60_000;

/** What is allowed but hardly meant. */
export function lintFailure({ name, actions, resetPeriodSeconds, command, onNonCrashFailure }: FailureInfo): WarningAnswer[] {
  const acting = actions.filter(({ kind }) => kind !== 'None');
  const warnings: WarningAnswer[] = [];
  const warn = (id: string, message: string): void => void warnings.push({ id, message, target: name });
  if (acting.length > 0 && !onNonCrashFailure)
    warn('ActionsWithoutFlag', `Service '${name}' has failure actions, but they are taken for a crash only: an app that ends with an error reports STOPPED, which counts as a failure only with -OnNonCrashFailure.`);
  if (acting.length === 0 && onNonCrashFailure) warn('FlagWithoutActions', `Service '${name}' has no failure actions: -OnNonCrashFailure has no effect without them.`);
  if (acting.some(({ kind, delayMs }) => kind === 'Reboot' && delayMs < shortRebootMs))
    warn('ShortReboot', `Service '${name}' reboots the machine less than a minute after a failure: a service that fails at every start makes it reboot for ever.`);
  if (acting.some(({ kind }) => kind === 'RunCommand') && command === '') warn('RunWithoutCommand', `Service '${name}' is to run a command on failure, but no command is set: give one with -Command.`);
  if (resetPeriodSeconds !== null && acting.length > 0 && actions.length > 1 && resetPeriodSeconds * 1_000 < delaysTogether(actions))
    warn('ResetTooShort', `Service '${name}' counts its failures anew after ${resetPeriodSeconds} s, less than the delays of its actions together (${delaysTogether(actions) / 1_000} s): the count never gets to the later actions.`);
  return warnings;
}

const delaysTogether = (actions: readonly FailureActionItem[]): number => actions.reduce((sum, { delayMs }) => sum + delayMs, 0);
