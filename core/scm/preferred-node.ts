import { SERVICE_CONFIG_PREFERRED_NODE } from '../win32/constants.js';
import { SERVICE_PREFERRED_NODE_INFO } from '../win32/structs.js';
import { Win32Error } from '../win32/win32-error.js';
import type { Service } from './service.js';

/** By these Windows says that a service has no preferred node: ERROR_FILE_NOT_FOUND, ERROR_INVALID_PARAMETER. */
const none = [2, 87] as const;

/** The NUMA node the service's process is to run on; null for none. Right: queryConfig. */
export function preferredNode(service: Service): number | null {
  try {
    const { usPreferredNode, fDelete } = service.queryConfig2(SERVICE_CONFIG_PREFERRED_NODE, SERVICE_PREFERRED_NODE_INFO);
    return fDelete === 0 ? usPreferredNode : null;
  } catch (error) {
    if (Win32Error.is(error, ...none)) return null;
    throw error;
  }
}

/** null takes the preference away. ERROR_INVALID_PARAMETER for a node the machine does not have. Right: changeConfig. */
export function setPreferredNode(service: Service, node: number | null): void {
  service.changeConfig2(SERVICE_CONFIG_PREFERRED_NODE, SERVICE_PREFERRED_NODE_INFO, { usPreferredNode: node ?? 0, fDelete: node === null ? 1 : 0 });
}
