import { isDeepStrictEqual } from 'node:util';
import type { PlannedChange } from '../../contract/plan.js';
import type { TriggerItem } from '../../contract/trigger.js';
import type { ServiceManager } from '../../scm/manager.js';
import { setTriggers } from '../../scm/triggers.js';
import type { PreparedChange } from '../change/change-each.js';
import { normalizeTrigger, toTrigger } from './convert.js';
import { observeTriggers } from './observe.js';
import { openService } from '../open-service.js';

/** Changes a service's list of triggers by `edit`. */
export function prepareTriggers(manager: ServiceManager, given: string, edit: (before: readonly TriggerItem[]) => readonly TriggerItem[]): PreparedChange {
  using service = openService(manager, given, ['queryConfig']);
  const { name } = service;
  const before = observeTriggers(service);
  const desired = edit(before).map(normalizeTrigger);
  return {
    name,
    changes: difference(before, desired),
    apply: () => {
      using opened = openService(manager, name, ['changeConfig', 'queryConfig']);
      setTriggers(opened, desired.map(toTrigger));
    },
    readBack: () => {
      using opened = openService(manager, name, ['queryConfig']);
      const triggers = observeTriggers(opened);
      return { item: { name, triggers }, remaining: difference(triggers, desired) };
    },
  };
}

const difference = (from: readonly TriggerItem[], to: readonly TriggerItem[]): PlannedChange[] => (isDeepStrictEqual(from, to) ? [] : [{ property: 'triggers', from, to }]);
