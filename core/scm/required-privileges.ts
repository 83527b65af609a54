import { configLevels } from './config-levels.js';
import type { Service } from './service.js';

/** The privileges (SeChangeNotifyPrivilege, ...) that the service's token keeps; none: all that its account has. Right: queryConfig. */
export function requiredPrivileges(service: Service): readonly string[] {
  return service.readLevel(configLevels.requiredPrivileges).pmszRequiredPrivileges;
}

/** An empty list takes the restriction away. Holds from the service's next start. Right: changeConfig. */
export function setRequiredPrivileges(service: Service, privileges: readonly string[]): void {
  service.changeLevel(configLevels.requiredPrivileges, { pmszRequiredPrivileges: privileges });
}
