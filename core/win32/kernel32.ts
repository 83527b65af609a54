import { bind } from './bind.js';
import { WAIT_FAILED } from './constants.js';
import { failsOn, falseFails, neverFails, nullFails } from './signature.js';
import { opt, outDword, outPointer, types } from './types.js';

const { BOOL, BUFFER, DWORD, FARPROC, HANDLE, HMODULE, LPCSTR, LPCWSTR, LPVOID, SIZE_T } = types;

export const signatures = {
  // Processes and threads
  GetCurrentProcess: neverFails(HANDLE),
  OpenProcess: nullFails(HANDLE, DWORD, BOOL, DWORD),
  TerminateProcess: falseFails(HANDLE, DWORD),
  GetExitCodeProcess: falseFails(HANDLE, outDword),
  GetProcessTimes: falseFails(HANDLE, BUFFER, BUFFER, BUFFER, BUFFER),
  K32GetProcessMemoryInfo: falseFails(HANDLE, BUFFER, DWORD),
  CreateThread: nullFails(HANDLE, opt(BUFFER), SIZE_T, FARPROC, opt(LPVOID), DWORD, outDword),
  WaitForSingleObject: failsOn(WAIT_FAILED, DWORD, HANDLE, DWORD),
  CloseHandle: falseFails(HANDLE),

  // Job objects (winbase.h): the process tree of a service, and its limits
  CreateJobObjectW: nullFails(HANDLE, opt(BUFFER), opt(LPCWSTR)),
  SetInformationJobObject: falseFails(HANDLE, DWORD, BUFFER, DWORD),
  QueryInformationJobObject: falseFails(HANDLE, DWORD, BUFFER, DWORD, opt(outDword)),
  AssignProcessToJobObject: falseFails(HANDLE, HANDLE),
  TerminateJobObject: falseFails(HANDLE, DWORD),

  // Consoles (wincon.h)
  AttachConsole: falseFails(DWORD),
  FreeConsole: falseFails(),
  SetConsoleCtrlHandler: falseFails(opt(LPVOID), BOOL),
  GenerateConsoleCtrlEvent: falseFails(DWORD, DWORD),

  // Timers that need no JavaScript to fire
  CreateTimerQueueTimer: falseFails(outPointer(HANDLE), opt(HANDLE), FARPROC, opt(LPVOID), DWORD, DWORD, DWORD),
  ChangeTimerQueueTimer: falseFails(opt(HANDLE), HANDLE, DWORD, DWORD),

  // Modules and memory
  GetModuleHandleW: nullFails(HMODULE, opt(LPCWSTR)),
  GetProcAddress: nullFails(FARPROC, HMODULE, LPCSTR),
  LocalFree: neverFails(opt(LPVOID), LPVOID),
} as const;

export const kernel32 = bind('kernel32.dll', signatures);
