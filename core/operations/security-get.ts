import type { Operation } from './context.js';
import { forEachService } from './for-each-service.js';
import { observeSecurity } from './security/observe.js';

/** Reports who may do what with services. */
export const securityGet: Operation<'security.get'> = ({ names }, context) =>
  forEachService(names, ['readControl'], context, (service) => context.item(observeSecurity(service)));
