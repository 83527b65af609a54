import { NodeSvcError } from '../errors/nodesvc-error.js';
import type { Operation } from './context.js';
import { changeEach } from './change/change-each.js';
import { prepareTriggers } from './trigger/change.js';

/** Removes triggers by their places in the list, or all. */
export const triggerRemove: Operation<'trigger.remove'> = (input, context) =>
  changeEach(input, context, (manager, name) =>
    prepareTriggers(manager, name, (before) => {
      if (input.indexes === undefined) return [];
      const missing = input.indexes.find((index) => index >= before.length);
      if (missing !== undefined)
        throw new NodeSvcError({ id: 'TriggerNotFound', category: 'ObjectNotFound', target: name, message: `Service '${name}' has ${before.length} triggers; there is none at place ${missing}.`, recommendedAction: 'Get-NodeServiceTrigger shows each trigger\'s Index.' });
      return before.filter((_trigger, index) => !input.indexes?.includes(index));
    }));
