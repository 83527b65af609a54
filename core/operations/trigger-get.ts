import type { Operation } from './context.js';
import { forEachService } from './for-each-service.js';
import { observeTriggers } from './trigger/observe.js';

/** Reports services' triggers, one item each. */
export const triggerGet: Operation<'trigger.get'> = ({ names }, context) =>
  forEachService(names, ['queryConfig'], context, (service) => {
    for (const [index, trigger] of observeTriggers(service).entries()) context.item({ name: service.name, index, ...trigger });
  });
