import { SERVICE_SID_TYPE_NONE, SERVICE_SID_TYPE_RESTRICTED, SERVICE_SID_TYPE_UNRESTRICTED } from '../win32/constants.js';
import { configLevels } from './config-levels.js';
import type { Service } from './service.js';
import { checkInteger } from './setting-error.js';
import { words } from './words.js';

/**
 * Whether the service's own SID (NT SERVICE\NAME) is in the token of its process, so that rights can be given to this service alone
 * (SERVICE_SID_INFO). restricted: moreover, the process can write only where that SID, Everyone or the logon session may.
 */
export type SidType = 'none' | 'unrestricted' | 'restricted';

const sidTypes = words<SidType>({
  none: SERVICE_SID_TYPE_NONE,
  unrestricted: SERVICE_SID_TYPE_UNRESTRICTED,
  restricted: SERVICE_SID_TYPE_RESTRICTED,
});

/** Right: queryConfig. */
export function sidType(service: Service): SidType | number {
  return sidTypes.toWord(service.readLevel(configLevels.sidType).dwServiceSidType);
}

/** Holds from the next start of the service's process. Throws a SettingRangeError for a number that is no DWORD. Right: changeConfig. */
export function setSidType(service: Service, type: SidType | number): void {
  const dwServiceSidType = sidTypes.toRaw(type);
  checkInteger('sidType', dwServiceSidType);
  service.changeLevel(configLevels.sidType, { dwServiceSidType });
}
