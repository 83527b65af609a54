import type { TriggerItem } from '../../contract/trigger.js';
import { NodeSvcError } from '../../errors/nodesvc-error.js';
import { triggerSubtypes } from '../../scm/trigger-subtypes.js';
import { rawTriggerData, triggerDataOf } from '../../scm/trigger-data.js';
import type { Trigger } from '../../scm/triggers.js';
import { normalizeGuid } from '../../scm/guid.js';
import { decodeData, encodeData } from './data.js';
import { triggerActions, triggerTypes } from './words.js';

/** scm's names of subtypes by the contract's, in small letters: letter case does not count. */
const names: ReadonlyMap<string, string> = new Map(Object.keys(triggerSubtypes).map((name) => [name.toLowerCase(), name]));

/** A trigger of scm/ in the contract's words; a subtype that Windows names, by its name. */
export const toItem = ({ type, action, subtype, data }: Trigger): TriggerItem => ({
  type: triggerTypes.toContract(type),
  action: triggerActions.toContract(action),
  subtype: subtype === null ? '' : names.has(subtype.toLowerCase()) ? capitalName(subtype) : subtype,
  data: data.map(decodeData),
});

/** A trigger of the contract for scm/. Throws for a subtype that is neither a GUID nor a known name, and for unfit data. */
export const toTrigger = ({ type, action, subtype, data }: TriggerItem): Trigger => ({
  type: triggerTypes.fromContract(type),
  action: triggerActions.fromContract(action),
  subtype: subtypeOf(subtype),
  // Through Windows' form and back: what can't be stored is refused now, and the rest is as reading it will give it.
  data: data.map((item, index) => triggerDataOf(rawTriggerData(`data[${index}]`, encodeData(item)))),
});

/** The one spelling of a trigger: as reading it back would give it. */
export const normalizeTrigger = (item: TriggerItem): TriggerItem => {
  const trigger = toTrigger(item);
  const known = Object.entries(triggerSubtypes).find(([, guid]) => guid === trigger.subtype);
  return toItem(known ? { ...trigger, subtype: known[0] } : trigger);
};

function subtypeOf(subtype: string): string | null {
  if (subtype === '') return null;
  const known = names.get(subtype.toLowerCase());
  if (known !== undefined) return known;
  try {
    return normalizeGuid(subtype);
  } catch (cause) {
    throw new NodeSvcError({
      id: 'InvalidTrigger', category: 'InvalidArgument', cause,
      message: `'${subtype}' is neither a GUID nor the name of a trigger's subtype.`,
      recommendedAction: `Use a GUID or one of: ${[...names.values()].map(capitalName).join(', ')}.`,
    });
  }
}

const capitalName = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
