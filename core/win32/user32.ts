import { bind } from './bind.js';
import { falseFails, neverFails, nullFails } from './signature.js';
import { opt, outDword, types } from './types.js';

const { BUFFER, DWORD, HWND, LPCWSTR, LPVOID, NOTIFICATION, SERVICE_STATUS_HANDLE, SIZE_T } = types;

export const signatures = {
  // What a service wants to be told of (winuser.h); it is told until its process ends
  RegisterPowerSettingNotification: nullFails(NOTIFICATION, SERVICE_STATUS_HANDLE, BUFFER, DWORD),
  RegisterDeviceNotificationW: nullFails(NOTIFICATION, SERVICE_STATUS_HANDLE, LPVOID, DWORD),

  // Windows of other programs; the next one is null after the last
  FindWindowExW: neverFails(opt(HWND), opt(HWND), opt(HWND), opt(LPCWSTR), opt(LPCWSTR)),
  GetWindowThreadProcessId: neverFails(DWORD, HWND, outDword),
  SendNotifyMessageW: falseFails(HWND, DWORD, SIZE_T, SIZE_T),
} as const;

export const user32 = bind('user32.dll', signatures);
