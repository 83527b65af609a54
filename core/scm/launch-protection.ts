import {
  SERVICE_LAUNCH_PROTECTED_ANTIMALWARE_LIGHT, SERVICE_LAUNCH_PROTECTED_NONE, SERVICE_LAUNCH_PROTECTED_WINDOWS,
  SERVICE_LAUNCH_PROTECTED_WINDOWS_LIGHT,
} from '../win32/constants.js';
import { configLevels } from './config-levels.js';
import type { Service } from './service.js';
import { words } from './words.js';

/** How Windows shields the service's process from other programs, administrators' too (SERVICE_LAUNCH_PROTECTED_INFO). */
export type LaunchProtection = 'none' | 'windows' | 'windowsLight' | 'antimalwareLight';

const launchProtections = words<LaunchProtection>({
  none: SERVICE_LAUNCH_PROTECTED_NONE,
  windows: SERVICE_LAUNCH_PROTECTED_WINDOWS,
  windowsLight: SERVICE_LAUNCH_PROTECTED_WINDOWS_LIGHT,
  antimalwareLight: SERVICE_LAUNCH_PROTECTED_ANTIMALWARE_LIGHT,
});

/**
 * It can't be set here: programs of a protected service must be signed for it, which node.exe isn't, and nobody could take it back.
 * The SCM's protocol doesn't carry it, so it can't be had of another machine. Right: queryConfig.
 */
export function launchProtection(service: Service): LaunchProtection | number {
  return launchProtections.toWord(service.readLevel(configLevels.launchProtection).dwLaunchProtected);
}
