import { bind } from './bind.js';
import { nullFails } from './signature.js';
import { types } from './types.js';

const { BUFFER, DWORD, LPVOID, NOTIFICATION, SERVICE_STATUS_HANDLE } = types;

export const signatures = {
  // What a service wants to be told of (winuser.h); it is told until its process ends
  RegisterPowerSettingNotification: nullFails(NOTIFICATION, SERVICE_STATUS_HANDLE, BUFFER, DWORD),
  RegisterDeviceNotificationW: nullFails(NOTIFICATION, SERVICE_STATUS_HANDLE, LPVOID, DWORD),
} as const;

export const user32 = bind('user32.dll', signatures);
