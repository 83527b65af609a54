import type { Operation } from './context.js';
import { changeEach } from './change/change-each.js';
import { prepareParameter } from './parameter/change.js';

/** Sets a custom option of services. */
export const parameterSet: Operation<'parameter.set'> = (input, context) => {
  const { parameter, type, value } = input;
  return changeEach(input, context, (manager, name) => prepareParameter(manager, name, parameter, type, value));
};
