import {
  SERVICE_TRIGGER_ACTION_SERVICE_START, SERVICE_TRIGGER_ACTION_SERVICE_STOP, SERVICE_TRIGGER_TYPE_AGGREGATE, SERVICE_TRIGGER_TYPE_CUSTOM,
  SERVICE_TRIGGER_TYPE_CUSTOM_SYSTEM_STATE_CHANGE, SERVICE_TRIGGER_TYPE_DEVICE_INTERFACE_ARRIVAL, SERVICE_TRIGGER_TYPE_DOMAIN_JOIN,
  SERVICE_TRIGGER_TYPE_FIREWALL_PORT_EVENT, SERVICE_TRIGGER_TYPE_GROUP_POLICY, SERVICE_TRIGGER_TYPE_IP_ADDRESS_AVAILABILITY,
  SERVICE_TRIGGER_TYPE_NETWORK_ENDPOINT,
} from '../win32/constants.js';
import type { StructValues } from '../win32/struct.js';
import type { SERVICE_TRIGGER } from '../win32/structs.js';
import { configLevels } from './config-levels.js';
import type { Service } from './service.js';
import { checkCount, checkInteger } from './setting-error.js';
import { rawTriggerData, triggerDataOf, type TriggerData } from './trigger-data.js';
import { subtypeGuid, subtypeName } from './trigger-subtypes.js';
import { words } from './words.js';

const types = words({
  deviceInterfaceArrival: SERVICE_TRIGGER_TYPE_DEVICE_INTERFACE_ARRIVAL,
  ipAddressAvailability: SERVICE_TRIGGER_TYPE_IP_ADDRESS_AVAILABILITY,
  domainJoin: SERVICE_TRIGGER_TYPE_DOMAIN_JOIN,
  firewallPort: SERVICE_TRIGGER_TYPE_FIREWALL_PORT_EVENT,
  groupPolicy: SERVICE_TRIGGER_TYPE_GROUP_POLICY,
  networkEndpoint: SERVICE_TRIGGER_TYPE_NETWORK_ENDPOINT,
  systemState: SERVICE_TRIGGER_TYPE_CUSTOM_SYSTEM_STATE_CHANGE,
  custom: SERVICE_TRIGGER_TYPE_CUSTOM,
  aggregate: SERVICE_TRIGGER_TYPE_AGGREGATE,
});

const actions = words({ start: SERVICE_TRIGGER_ACTION_SERVICE_START, stop: SERVICE_TRIGGER_ACTION_SERVICE_STOP });

/** What happens: custom is an event of an ETW provider. A number stands for a type without a word here. */
export type TriggerType = 'deviceInterfaceArrival' | 'ipAddressAvailability' | 'domainJoin' | 'firewallPort' | 'groupPolicy' |
  'networkEndpoint' | 'systemState' | 'custom' | 'aggregate' | number;

/** An event at which the SCM starts or stops a service (SERVICE_TRIGGER). */
export interface Trigger {
  readonly type: TriggerType;
  readonly action: 'start' | 'stop' | number;
  /**
   * Which event of the type: a name of triggerSubtypes, or a GUID (of a device interface's class, an ETW provider, a state). GUIDs are
   * given in lower case without braces, and taken in any spelling.
   */
  readonly subtype: string | null;
  /** What the event must have; how several count is each type's own matter (SERVICE_TRIGGER's page). */
  readonly data: readonly TriggerData[];
}

/** The bounds that the SCM's protocol sets ([MS-SCMR] 2.2.53 and 2.2.54). */
const MAX_TRIGGERS = 64;
const MAX_DATA = 64;

/** Right: queryConfig. */
export function triggers(service: Service): Trigger[] {
  return (service.readLevel(configLevels.triggers).pTriggers ?? []).map((raw) => ({
    type: types.toWord(raw.dwTriggerType),
    action: actions.toWord(raw.dwAction),
    subtype: raw.pTriggerSubtype && subtypeName(raw.pTriggerSubtype),
    data: (raw.pDataItems ?? []).map(triggerDataOf),
  }));
}

/**
 * Replaces all triggers; none clears them, also where there are none. Throws a SettingRangeError for what the SCM can't hold.
 * Rights: queryConfig, changeConfig.
 */
export function setTriggers(service: Service, wanted: readonly Trigger[]): void {
  checkCount('triggers', wanted, MAX_TRIGGERS);
  const pTriggers = wanted.map((trigger, index) => rawTrigger(`triggers[${index}]`, trigger));
  // To clear none is ERROR_INVALID_PARAMETER to the SCM.
  if (pTriggers.length === 0 && triggers(service).length === 0) return;
  service.changeLevel(configLevels.triggers, { cTriggers: pTriggers.length, pTriggers: pTriggers.length > 0 ? pTriggers : null, pReserved: 0n });
}

function rawTrigger(setting: string, { type, action, subtype, data }: Trigger): StructValues<typeof SERVICE_TRIGGER> {
  const [dwTriggerType, dwAction] = [types.toRaw(type), actions.toRaw(action)];
  checkInteger(`${setting}.type`, dwTriggerType);
  checkInteger(`${setting}.action`, dwAction);
  checkCount(`${setting}.data`, data, MAX_DATA);
  return {
    dwTriggerType,
    dwAction,
    pTriggerSubtype: subtype === null ? null : subtypeGuid(`${setting}.subtype`, subtype),
    cDataItems: data.length,
    pDataItems: data.length === 0 ? null : data.map((item, index) => rawTriggerData(`${setting}.data[${index}]`, item)),
  };
}
