import { isDeepStrictEqual } from 'node:util';
import type { Operation } from './context.js';
import { changeEach } from './change/change-each.js';
import { normalizeTrigger } from './trigger/convert.js';
import { prepareTriggers } from './trigger/change.js';

/** Adds triggers to those that services have; one that is there already is not added again. */
export const triggerAdd: Operation<'trigger.add'> = (input, context) => {
  const wanted = input.triggers.map(normalizeTrigger);
  return changeEach(input, context, (manager, name) =>
    prepareTriggers(manager, name, (before) => [...before, ...wanted.filter((trigger) => !before.some((old) => isDeepStrictEqual(old, trigger)))]));
};
