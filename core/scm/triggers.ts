import { configLevels } from './config-levels.js';
import type { Service } from './service.js';
import { words } from './words.js';

/** What a trigger waits for (SERVICE_TRIGGER, dwTriggerType; the numbers of winsvc.h). */
export type TriggerType = 'deviceInterfaceArrival' | 'ipAddressAvailability' | 'domainJoin' | 'firewallPort' | 'groupPolicy' | 'networkEndpoint' | 'systemState' | 'custom' | 'aggregate';

const triggerTypes = words<TriggerType>({
  deviceInterfaceArrival: 1, ipAddressAvailability: 2, domainJoin: 3, firewallPort: 4, groupPolicy: 5, networkEndpoint: 6, systemState: 7, custom: 20, aggregate: 30,
});

export type TriggerAction = 'start' | 'stop';
const triggerActions = words<TriggerAction>({ start: 1, stop: 2 });

/** What a data item holds (SERVICE_TRIGGER_SPECIFIC_DATA_ITEM, dwDataType). */
export type TriggerDataType = 'binary' | 'string' | 'level' | 'keywordAny' | 'keywordAll';
const dataTypes = words<TriggerDataType>({ binary: 1, string: 2, level: 3, keywordAny: 4, keywordAll: 5 });

export interface TriggerData {
  readonly type: TriggerDataType | number;
  /** As Windows stores it: strings in UTF-16 with their NULs, a level as one byte, keywords as eight. At most 1,024 bytes. */
  readonly data: Buffer;
}

/** An event that makes the SCM start or stop a service. A service has at most 64. */
export interface Trigger {
  readonly type: TriggerType | number;
  readonly action: TriggerAction | number;
  /** A GUID, in lower case and without braces. */
  readonly subtype: string;
  readonly data: readonly TriggerData[];
}

/** Right: queryConfig. */
export function triggers(service: Service): Trigger[] {
  const { pTriggers } = service.readLevel(configLevels.triggers);
  return (pTriggers ?? []).map(({ dwTriggerType, dwAction, pTriggerSubtype, pDataItems }) => ({
    type: triggerTypes.toWord(dwTriggerType),
    action: triggerActions.toWord(dwAction),
    subtype: pTriggerSubtype ?? '',
    data: (pDataItems ?? []).map(({ dwDataType, pData }) => ({ type: dataTypes.toWord(dwDataType), data: pData ?? Buffer.alloc(0) })),
  }));
}

/**
 * Replaces all of a service's triggers. Windows answers ERROR_INVALID_PARAMETER when there are none to take away, so nothing is
 * called then. Rights: changeConfig, queryConfig.
 */
export function setTriggers(service: Service, list: readonly Trigger[]): void {
  if (list.length === 0 && triggers(service).length === 0) return;
  service.changeLevel(configLevels.triggers, {
    cTriggers: list.length,
    pTriggers: list.map(({ type, action, subtype, data }) => ({
      dwTriggerType: triggerTypes.toRaw(type),
      dwAction: triggerActions.toRaw(action),
      pTriggerSubtype: subtype,
      cDataItems: data.length,
      pDataItems: data.length === 0 ? null : data.map((item) => ({ dwDataType: dataTypes.toRaw(item.type), cbData: item.data.length, pData: item.data })),
    })),
    pReserved: 0n,
  });
}
