import type { Operation } from './context.js';
import { observeConfig } from './config/observe.js';
import { forEachService } from './for-each-service.js';

/** Reports all of services' configuration. */
export const configGet: Operation<'config.get'> = ({ names }, context) =>
  forEachService(names, ['queryConfig'], context, (service) => context.item(observeConfig(service)));
