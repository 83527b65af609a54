import { changeEach } from './change/change-each.js';
import type { Operation } from './context.js';
import { prepareRemove } from './parameter/change.js';

/** Removes custom options of services; those that are not there are passed over. */
export const parameterRemove: Operation<'parameter.remove'> = (input, context) =>
  changeEach(input, context, (manager, name) => prepareRemove(manager, name, input.parameters));
