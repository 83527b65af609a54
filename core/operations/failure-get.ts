import type { Operation } from './context.js';
import { forEachService } from './for-each-service.js';
import { observeFailure } from './failure/observe.js';

/** Reports services' failure actions. */
export const failureGet: Operation<'failure.get'> = ({ names }, context) =>
  forEachService(names, ['queryConfig'], context, (service) => context.item(observeFailure(service)));
