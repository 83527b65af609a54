import type { OperationInput } from '../contract/operations.js';
import { NodeSvcError } from '../errors/nodesvc-error.js';
import type { ServiceManager } from '../scm/manager.js';
import type { Context, Operation } from './context.js';
import { changeEach, type PreparedChange } from './change/change-each.js';
import { backoffActions, parseActions } from './failure/action-text.js';
import { applyFailure, type FailureDesire } from './failure/apply.js';
import { lintFailure } from './failure/lint.js';
import { observeFailure } from './failure/observe.js';
import { pickPlanned, planChanges } from './plan.js';
import { openService } from './open-service.js';

/** Changes services' failure actions; what is absent stays, what is empty is cleared. */
export const failureSet: Operation<'failure.set'> = (input, context) => {
  const desired = desireOf(input);
  return changeEach(input, context, (manager, name) => prepareFailure(manager, name, desired, context));
};

export function prepareFailure(manager: ServiceManager, given: string, desired: FailureDesire, context: Context): PreparedChange {
  using service = openService(manager, given, ['queryConfig']);
  const before = observeFailure(service);
  const changes = planChanges(desired, before);
  return {
    name: service.name,
    changes,
    apply: () => applyFailure(manager, service.name, pickPlanned(desired, changes), before),
    readBack: () => {
      using changed = openService(manager, service.name, ['queryConfig']);
      const item = observeFailure(changed);
      for (const warning of lintFailure(item)) context.warn(warning);
      return { item, remaining: planChanges(desired, item) };
    },
  };
}

function desireOf({ actions, backoff, resetPeriodSeconds, command, rebootMessage, onNonCrashFailure }: OperationInput<'failure.set'>): FailureDesire {
  if (actions !== undefined && backoff !== undefined)
    throw new NodeSvcError({ id: 'InvalidFailureAction', category: 'InvalidArgument', message: 'Actions and a back-off exclude each other.', recommendedAction: 'Give one of them.' });
  const list = backoff === undefined ? actions && parseActions(actions) : backoffActions(backoff);
  return {
    ...(list && { actions: list }),
    // Windows forgets the reset period with the last action.
    ...(list?.length === 0 ? { resetPeriodSeconds: 0 } : resetPeriodSeconds !== undefined && { resetPeriodSeconds }),
    ...(command !== undefined && { command }),
    ...(rebootMessage !== undefined && { rebootMessage }),
    ...(onNonCrashFailure !== undefined && { onNonCrashFailure }),
  };
}
