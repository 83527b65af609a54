import { changeEach } from './change/change-each.js';
import type { Operation } from './context.js';
import { prepareSet } from './parameter/change.js';

/** Sets a custom option of services. */
export const parameterSet: Operation<'parameter.set'> = (input, context) =>
  changeEach(input, context, (manager, name) => prepareSet(manager, name, input.parameter, input.type, input.value));
