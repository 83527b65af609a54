import type { Operation } from './context.js';
import { forEachService } from './for-each-service.js';

/** Reports the services that depend on the named ones, indirect ones too, in the order in which they would have to be stopped. */
export const dependentsList: Operation<'dependents.list'> = ({ names }, context) =>
  forEachService(names, ['enumerateDependents'], context, (service) => {
    for (const { name, displayName, status } of service.dependents('all')) context.item({ name, displayName, status: status.state, dependsOn: service.name });
  });
