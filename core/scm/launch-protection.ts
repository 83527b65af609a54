import { configLevels } from './config-levels.js';
import type { Service } from './service.js';
import { words } from './words.js';

/** How Windows protects the service's process (SERVICE_LAUNCH_PROTECTED_INFO). Only signed anti-malware can set it. */
export type LaunchProtection = 'none' | 'windows' | 'windowsLight' | 'antimalwareLight';

const protections = words<LaunchProtection>({ none: 0, windows: 1, windowsLight: 2, antimalwareLight: 3 });

/** Right: queryConfig. */
export function launchProtection(service: Service): LaunchProtection | number {
  return protections.toWord(service.readLevel(configLevels.launchProtection).dwLaunchProtected);
}
