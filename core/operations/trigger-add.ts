import { isDeepStrictEqual } from 'node:util';
import type { Operation } from './context.js';
import { changeEach } from './change/change-each.js';
import type { TriggerItem } from '../contract/trigger.js';
import { normalizeTrigger } from './trigger/convert.js';
import { prepareTriggers } from './trigger/change.js';

/** Adds triggers to those that services have; one that is there already is not added again. */
export const triggerAdd: Operation<'trigger.add'> = (input, context) => {
  const wanted = input.triggers.map(normalizeTrigger);
  return changeEach(input, context, (manager, name) =>
    prepareTriggers(manager, name, (before) => wanted.reduce<readonly TriggerItem[]>(addTo, before)));
};

const addTo = (list: readonly TriggerItem[], trigger: TriggerItem): readonly TriggerItem[] => (list.some((old) => isDeepStrictEqual(old, trigger)) ? list : [...list, trigger]);
