import type { Operation } from './context.js';
import { forEachService } from './for-each-service.js';
import { observeParameters } from './parameter/change.js';

/** Reports the custom options under a service's Parameters key: the named ones, or all. */
export const parameterGet: Operation<'parameter.get'> = ({ names, parameters }, context) => {
  const wanted = parameters && new Set(parameters.map((parameter) => parameter.toLowerCase()));
  return forEachService(names, ['queryStatus'], context, (service) => {
    for (const info of observeParameters(service)) if (wanted === undefined || wanted.has(info.parameter.toLowerCase())) context.item(info);
  });
};
