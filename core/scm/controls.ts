import {
  SERVICE_CONTROL_CONTINUE, SERVICE_CONTROL_INTERROGATE, SERVICE_CONTROL_PARAMCHANGE, SERVICE_CONTROL_PAUSE, SERVICE_CONTROL_STOP,
} from '../win32/constants.js';
import type { ServiceRight } from './rights.js';
import { checkInteger } from './setting-error.js';

/** The controls that a program may send (ControlService), besides 128 to 255, whose meaning is the service's own. */
export const sendableControls = {
  stop: SERVICE_CONTROL_STOP,
  pause: SERVICE_CONTROL_PAUSE,
  continue: SERVICE_CONTROL_CONTINUE,
  interrogate: SERVICE_CONTROL_INTERROGATE,
  paramChange: SERVICE_CONTROL_PARAMCHANGE,
} as const;

/** A word of sendableControls. */
export type SendableControl = keyof typeof sendableControls;

/** SERVICE_CONTROL_NETBINDADD to SERVICE_CONTROL_NETBINDDISABLE come right behind. */
const LAST_OF_PARAMCHANGE = SERVICE_CONTROL_PARAMCHANGE + 4;

/**
 * The right that sending a control takes, by the table on ControlService's page. Throws a SettingRangeError for what isn't a byte. Windows
 * itself refuses those that only it may send, such as shutdown (ERROR_INVALID_PARAMETER), whatever the right.
 */
export function controlRight(control: number): ServiceRight {
  checkInteger('control', control, 0xff);
  if (control === SERVICE_CONTROL_STOP) return 'stop';
  if (control === SERVICE_CONTROL_INTERROGATE) return 'interrogate';
  return control <= LAST_OF_PARAMCHANGE ? 'pauseContinue' : 'userDefinedControl';
}
