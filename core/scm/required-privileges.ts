import { configLevels } from './config-levels.js';
import type { Service } from './service.js';
import { checkText, SettingRangeError } from './setting-error.js';

/** The bound of the SCM's protocol for the whole list, as MULTI_SZ ([MS-SCMR] 2.2.48, in bytes). */
const MAX_BYTES = 4096;

/**
 * The privileges (`SeBackupPrivilege`, ...; "Privilege Constants" on learn.microsoft.com) that the service's process keeps of those
 * that its account has. None: it keeps all (SERVICE_REQUIRED_PRIVILEGES_INFOW). Right: queryConfig.
 */
export function requiredPrivileges(service: Service): string[] {
  return [...service.readLevel(configLevels.requiredPrivileges).pmszRequiredPrivileges];
}

/**
 * Replaces the list; an empty one clears it. Holds from the next start of the service's process; only then does the SCM find
 * that a privilege doesn't exist or that the account lacks it. Throws a SettingRangeError. Right: changeConfig.
 */
export function setRequiredPrivileges(service: Service, privileges: readonly string[]): void {
  privileges.forEach((name, index) => {
    const setting = `requiredPrivileges[${index}]`;
    if (name === '') throw new SettingRangeError(setting, 'it is empty. Remove it, or give an empty list to clear the list.');
    checkText(setting, name, MAX_BYTES / 2);
  });
  const bytes = 2 * (privileges.reduce((total, { length }) => total + length + 1, 0) + 1);
  if (bytes > MAX_BYTES) throw new SettingRangeError('requiredPrivileges', `together they take ${bytes} bytes; ${MAX_BYTES} are allowed.`);
  service.changeLevel(configLevels.requiredPrivileges, { pmszRequiredPrivileges: privileges });
}
