import type { TriggerItem } from '../../contract/trigger.js';
import { NodeSvcError } from '../../errors/nodesvc-error.js';
import { normalizeGuid } from '../../scm/guid.js';
import { triggerSubtypes } from '../../scm/trigger-subtypes.js';
import type { Trigger } from '../../scm/triggers.js';
import { capitalize, uncapitalize } from '../config/words.js';
import { decodeData, encodeData } from './data.js';

const namesByGuid: ReadonlyMap<string, string> = new Map(Object.entries(triggerSubtypes).map(([name, guid]) => [guid, capitalName(name)]));
const guidsByName: ReadonlyMap<string, string> = new Map(Object.entries(triggerSubtypes).map(([name, guid]) => [name.toLowerCase(), guid]));

/** A trigger of scm/ in the contract's words; a well-known subtype by its name. */
export const toItem = ({ type, action, subtype, data }: Trigger): TriggerItem => ({
  type: capitalize(type),
  action: capitalize(action),
  subtype: namesByGuid.get(subtype) ?? subtype,
  data: data.map(decodeData),
});

/** A trigger of the contract for scm/. Throws for a subtype that is neither a GUID nor a known name, and for unfit data. */
export const toTrigger = ({ type, action, subtype, data }: TriggerItem): Trigger => ({
  type: typeof type === 'number' ? type : uncapitalize(type),
  action: typeof action === 'number' ? action : uncapitalize(action),
  subtype: guidOf(subtype),
  data: data.map(encodeData),
});

/** The one spelling of a trigger: as reading it back would give it. */
export const normalizeTrigger = (item: TriggerItem): TriggerItem => toItem(toTrigger(item));

function guidOf(subtype: string): string {
  const known = guidsByName.get(subtype.toLowerCase());
  if (known !== undefined) return known;
  try {
    return normalizeGuid(subtype);
  } catch (cause) {
    throw new NodeSvcError({
      id: 'InvalidTrigger', category: 'InvalidArgument', cause,
      message: `'${subtype}' is neither a GUID nor the name of a trigger's subtype.`,
      recommendedAction: `Use a GUID or one of: ${[...namesByGuid.values()].join(', ')}.`,
    });
  }
}

function capitalName(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
