import type { Operation } from './context.js';
import { changeEach } from './change/change-each.js';
import { prepareTriggers } from './trigger/change.js';

/** Replaces services' triggers; an empty list takes all away. */
export const triggerSet: Operation<'trigger.set'> = (input, context) => changeEach(input, context, (manager, name) => prepareTriggers(manager, name, () => [...input.triggers]));
