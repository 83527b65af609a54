import { ERROR_FILE_NOT_FOUND, ERROR_INVALID_PARAMETER, ERROR_NOT_FOUND } from '../win32/constants.js';
import { Win32Error } from '../win32/win32-error.js';
import { configLevels } from './config-levels.js';
import type { Service } from './service.js';
import { checkInteger } from './setting-error.js';

const MAX_NODE = 0xffff;

/** The NUMA node that the service's process is to run on; null for none (SERVICE_PREFERRED_NODE_INFO). Right: queryConfig. */
export function preferredNode(service: Service): number | null {
  try {
    const { usPreferredNode, fDelete } = service.readLevel(configLevels.preferredNode);
    return fDelete ? null : usPreferredNode;
  } catch (error) {
    // Microsoft doesn't say how "none" is answered.
    if (Win32Error.is(error, ERROR_FILE_NOT_FOUND, ERROR_NOT_FOUND, ERROR_INVALID_PARAMETER)) return null;
    throw error;
  }
}

/**
 * null clears it, also where there is none. ERROR_INVALID_PARAMETER for a node that the machine doesn't have; a SettingRangeError
 * for what can't be one. Rights: queryConfig, changeConfig.
 */
export function setPreferredNode(service: Service, node: number | null): void {
  if (node !== null) {
    checkInteger('preferredNode', node, MAX_NODE);
    service.changeLevel(configLevels.preferredNode, { usPreferredNode: node, fDelete: false });
  } else if (preferredNode(service) !== null) {
    service.changeLevel(configLevels.preferredNode, { usPreferredNode: 0, fDelete: true });
  }
}
