import type { FailureInfo } from '../../contract/failure.js';
import { changeFailureActions, rightsForFailureActions, setFailureFlag } from '../../scm/failure-actions.js';
import type { ServiceManager } from '../../scm/manager.js';
import { isWin32Failure } from '../../errors/from-win32.js';
import { accessDenied, accessDeniedCode, failureActionsLevel, rightNeeded } from '../access-denied.js';
import { applySteps, type Step } from '../change/steps.js';
import { openService } from '../open-service.js';
import { toScmChanges } from './observe.js';

export type FailureDesire = Partial<Omit<FailureInfo, 'name'>>;

/** Sets the given parts of a service's failure actions; `before` is what it had, to go back to when a part is refused. */
export function applyFailure(manager: ServiceManager, name: string, desired: FailureDesire, before: FailureInfo): void {
  const { onNonCrashFailure, ...actions } = desired;
  const steps: Step[] = [];
  if (Object.keys(actions).length > 0)
    steps.push({ what: 'the failure actions', apply: () => change(manager, name, actions), undo: () => change(manager, name, oldOf(actions, before)) });
  if (onNonCrashFailure !== undefined)
    steps.push({ what: 'the failure flag', apply: () => setFlag(manager, name, onNonCrashFailure), undo: () => setFlag(manager, name, before.onNonCrashFailure) });
  applySteps(steps);
}

/** What goes back: just what was changed. Actions and reset period go together, and a reset period without actions can't be set. */
function oldOf({ actions, resetPeriodSeconds, command, rebootMessage }: FailureDesire, before: FailureInfo): FailureDesire {
  return {
    ...((actions !== undefined || resetPeriodSeconds !== undefined) && { actions: before.actions, ...(before.actions.length > 0 && { resetPeriodSeconds: before.resetPeriodSeconds }) }),
    ...(command !== undefined && { command: before.command }),
    ...(rebootMessage !== undefined && { rebootMessage: before.rebootMessage }),
  };
}

function change(manager: ServiceManager, name: string, desired: FailureDesire): void {
  const changes = toScmChanges(desired);
  using service = openService(manager, name, rightsForFailureActions(changes));
  try {
    changeFailureActions(service, changes);
  } catch (error) {
    if (!isWin32Failure(error) || error.code !== accessDeniedCode) throw error;
    throw accessDenied(error, name, rightNeeded(error.api, failureActionsLevel));
  }
}

function setFlag(manager: ServiceManager, name: string, on: boolean): void {
  using service = openService(manager, name, ['changeConfig']);
  setFailureFlag(service, on);
}
