import type { FailureInfo } from '../../contract/failure.js';
import { changeFailureActions, rightsForFailureActions, setFailureFlag } from '../../scm/failure-actions.js';
import type { ServiceManager } from '../../scm/manager.js';
import { applySteps, type Step } from '../change/steps.js';
import { toScmChanges } from './observe.js';
import { openService } from '../open-service.js';

export type FailureDesire = Partial<Omit<FailureInfo, 'name'>>;

/** Sets the given parts of a service's failure actions; `before` is what it had, to go back to when a part is refused. */
export function applyFailure(manager: ServiceManager, name: string, desired: FailureDesire, before: FailureInfo): void {
  const { onNonCrashFailure, ...actions } = desired;
  const steps: Step[] = [];
  if (Object.keys(actions).length > 0) {
    const { onNonCrashFailure: _flag, name: _name, ...old } = before;
    steps.push({ what: 'the failure actions', apply: () => change(manager, name, actions), undo: () => change(manager, name, old) });
  }
  if (onNonCrashFailure !== undefined)
    steps.push({ what: 'the failure flag', apply: () => setFlag(manager, name, onNonCrashFailure), undo: () => setFlag(manager, name, before.onNonCrashFailure) });
  applySteps(steps);
}

function change(manager: ServiceManager, name: string, desired: FailureDesire): void {
  const changes = toScmChanges(desired);
  using service = openService(manager, name, rightsForFailureActions(changes));
  changeFailureActions(service, changes);
}

function setFlag(manager: ServiceManager, name: string, on: boolean): void {
  using service = openService(manager, name, ['changeConfig']);
  setFailureFlag(service, on);
}
