import { SERVICE_ERROR_CRITICAL, SERVICE_ERROR_IGNORE, SERVICE_ERROR_NORMAL, SERVICE_ERROR_SEVERE } from '../win32/constants.js';
import { words } from './words.js';

/**
 * What a failed start at boot means to the system. Normal: it's logged. Severe and Critical: the machine boots again with its
 * last-known-good configuration, so they are not for applications.
 */
export type ErrorControl = 'Ignore' | 'Normal' | 'Severe' | 'Critical';

export const errorControls = words<ErrorControl>({
  Ignore: SERVICE_ERROR_IGNORE,
  Normal: SERVICE_ERROR_NORMAL,
  Severe: SERVICE_ERROR_SEVERE,
  Critical: SERVICE_ERROR_CRITICAL,
});
