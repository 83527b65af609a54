import {
  SERVICE_AUTO_START, SERVICE_BOOT_START, SERVICE_DEMAND_START, SERVICE_DISABLED, SERVICE_SYSTEM_START,
} from '../win32/constants.js';
import { words } from './words.js';

/** When the SCM starts a service. Boot and System are for drivers. Delayed start is a setting of its own beside Automatic. */
export type StartMode = 'Boot' | 'System' | 'Automatic' | 'Manual' | 'Disabled';

export const startModes = words<StartMode>({
  Boot: SERVICE_BOOT_START,
  System: SERVICE_SYSTEM_START,
  Automatic: SERVICE_AUTO_START,
  Manual: SERVICE_DEMAND_START,
  Disabled: SERVICE_DISABLED,
});
