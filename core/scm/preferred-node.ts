import { Win32Error } from '../win32/win32-error.js';
import { configLevels } from './config-levels.js';
import type { Service } from './service.js';

/** By these Windows says that a service has no preferred node: ERROR_FILE_NOT_FOUND, ERROR_INVALID_PARAMETER. */
const none = [2, 87] as const;

/** The NUMA node the service's process is to run on; null for none. Right: queryConfig. */
export function preferredNode(service: Service): number | null {
  try {
    const { usPreferredNode, fDelete } = service.readLevel(configLevels.preferredNode);
    return !fDelete ? usPreferredNode : null;
  } catch (error) {
    if (Win32Error.is(error, ...none)) return null;
    throw error;
  }
}

/** null takes the preference away. ERROR_INVALID_PARAMETER for a node the machine does not have. Right: changeConfig. */
export function setPreferredNode(service: Service, node: number | null): void {
  service.changeLevel(configLevels.preferredNode, { usPreferredNode: node ?? 0, fDelete: node === null });
}
