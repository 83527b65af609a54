import type { TriggerItem } from '../../contract/trigger.js';
import { subtypeGuid, subtypeName, triggerSubtypes } from '../../scm/trigger-subtypes.js';
import type { Trigger } from '../../scm/triggers.js';
import { capitalize, uncapitalize } from '../config/words.js';
import { fromData, toData } from './data.js';

/** The names of well-known subtypes as the contract spells them, by their spelling in scm/. */
const subtypeWords: ReadonlyMap<string, string> = new Map(Object.keys(triggerSubtypes).map((name) => [name, capitalize(name)]));
const subtypesByWord: ReadonlyMap<string, string> = new Map(Object.keys(triggerSubtypes).map((name) => [name.toLowerCase(), name]));

/** A trigger of scm/ in the contract's words; a well-known subtype by its name. */
export const toItem = ({ type, action, subtype, data }: Trigger): TriggerItem => ({
  type: typeof type === 'number' ? type : capitalize(type),
  action: typeof action === 'number' ? action : capitalize(action),
  subtype: subtype === null ? '' : subtypeWords.get(subtype) ?? subtype,
  data: data.map(fromData),
});

/** A trigger of the contract for scm/. Throws a SettingRangeError for a subtype that is none, and for unfit data. */
export const toTrigger = ({ type, action, subtype, data }: TriggerItem): Trigger => ({
  type: typeof type === 'number' ? type : uncapitalize(type),
  action: typeof action === 'number' ? action : uncapitalize(action),
  subtype: subtype === '' ? null : subtypeOf(subtype),
  data: data.map(toData),
});

/** The one spelling of a trigger: as reading it back gives it. */
export const normalizeTrigger = (item: TriggerItem): TriggerItem => toItem(toTrigger(item));

/** Names in any letter case; a GUID that has a name becomes that. */
const subtypeOf = (subtype: string): string => subtypesByWord.get(subtype.toLowerCase()) ?? subtypeName(subtypeGuid('subtype', subtype));
