import { guidText, guidBytes, isGuid } from '../win32/guid.js';
import { SettingRangeError } from './setting-error.js';

/** The events that winsvc.h names (NETWORK_MANAGER_FIRST_IP_ADDRESS_ARRIVAL_GUID, ...). */
export const triggerSubtypes = {
  firstIpAddressArrival: '4f27f2de-14e2-430b-a549-7cd48cbc8245',
  lastIpAddressRemoval: 'cc4ba62a-162e-4648-847a-b6bdf993e335',
  domainJoin: '1ce20aba-9851-4421-9430-1ddeb766e809',
  domainLeave: 'ddaf516e-58c2-4866-9574-c3b615d42ea1',
  firewallPortOpen: 'b7569e07-8421-4ee0-ad10-86915afdad09',
  firewallPortClose: 'a144ed38-8e12-4de4-9d96-e64740b1a524',
  machinePolicyPresent: '659fcae6-5bdb-4da9-b1ff-ca2a178d46e0',
  userPolicyPresent: '54fb46c8-f089-464c-b1fd-59d1b62c3b50',
  rpcInterfaceEvent: 'bc90d167-9470-4139-a9ba-be0bbbf5b74d',
  namedPipeEvent: '1f81d131-3fac-4537-9e0c-7e7b0c2f4b55',
  customSystemStateChangeEvent: '2d7a2816-0c5e-45fc-9ce7-570e5ecde9c9',
} as const;

/** A name of triggerSubtypes. */
export type TriggerSubtypeName = keyof typeof triggerSubtypes;

const guids: ReadonlyMap<string, string> = new Map(Object.entries(triggerSubtypes));
const names: ReadonlyMap<string, string> = new Map(Object.entries(triggerSubtypes).map(([name, guid]) => [guid, name]));

/** The GUID of a name or of a GUID in any spelling: in lower case, without braces. Throws a SettingRangeError for other text. */
export function subtypeGuid(setting: string, subtype: string): string {
  const guid = guids.get(subtype);
  if (guid !== undefined) return guid;
  if (isGuid(subtype)) return guidText(guidBytes(subtype));
  throw new SettingRangeError(setting, `'${subtype}' is neither a GUID nor one of ${[...guids.keys()].join(', ')}.`);
}

/** The name of a GUID that winsvc.h names; other GUIDs as they are. */
export function subtypeName(guid: string): string {
  return names.get(guid) ?? guid;
}
