import { SERVICE_CONFIG_REQUIRED_PRIVILEGES_INFO } from '../win32/constants.js';
import { SERVICE_REQUIRED_PRIVILEGES_INFOW } from '../win32/structs.js';
import type { Service } from './service.js';

/** The privileges (SeChangeNotifyPrivilege, ...) that the service's token keeps; none: all that its account has. Right: queryConfig. */
export function requiredPrivileges(service: Service): readonly string[] {
  return service.queryConfig2(SERVICE_CONFIG_REQUIRED_PRIVILEGES_INFO, SERVICE_REQUIRED_PRIVILEGES_INFOW).pmszRequiredPrivileges;
}

/** An empty list takes the restriction away. Holds from the service's next start. Right: changeConfig. */
export function setRequiredPrivileges(service: Service, privileges: readonly string[]): void {
  service.changeConfig2(SERVICE_CONFIG_REQUIRED_PRIVILEGES_INFO, SERVICE_REQUIRED_PRIVILEGES_INFOW, { pmszRequiredPrivileges: privileges });
}
