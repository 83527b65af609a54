import { SERVICE_SID_TYPE_NONE, SERVICE_SID_TYPE_RESTRICTED, SERVICE_SID_TYPE_UNRESTRICTED } from '../win32/constants.js';
import { configLevels } from './config-levels.js';
import type { Service } from './service.js';
import { words } from './words.js';

/**
 * Whether the service's own SID (NT SERVICE\NAME) is in its process's token. Restricted: the token may also write only where that
 * SID, or another of its restricting SIDs, is allowed to (SERVICE_SID_INFO).
 */
export type SidType = 'none' | 'unrestricted' | 'restricted';

const sidTypes = words<SidType>({ none: SERVICE_SID_TYPE_NONE, unrestricted: SERVICE_SID_TYPE_UNRESTRICTED, restricted: SERVICE_SID_TYPE_RESTRICTED });

/** Right: queryConfig. */
export function sidType(service: Service): SidType | number {
  return sidTypes.toWord(service.readLevel(configLevels.sidType).dwServiceSidType);
}

/** Holds from the service's next start. Right: changeConfig. */
export function setSidType(service: Service, type: SidType | number): void {
  service.changeLevel(configLevels.sidType, { dwServiceSidType: sidTypes.toRaw(type) });
}
