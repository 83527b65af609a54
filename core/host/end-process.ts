import { kernel32 } from '../win32/kernel32.js';

/** WT_EXECUTEONLYONCE and WT_EXECUTEDEFAULT (winnt.h): fires once, from the timer queue's thread pool. */
const executeOnlyOnce = 0x8;

/** Ends this process now, whatever its threads are doing. Open files are closed by Windows, nothing else runs. */
export function endProcess(exitCode: number): void {
  kernel32.TerminateProcess(kernel32.GetCurrentProcess(), exitCode);
}

/**
 * Ends this process after `ms` with no JavaScript in it, should both threads hang or Node's teardown not return. A timer's
 * callback is called as (parameter, TRUE), which is just TerminateProcess(GetCurrentProcess(), 1).
 */
export function endProcessAfter(ms: number): void {
  const terminate = kernel32.GetProcAddress(kernel32.GetModuleHandleW('kernel32.dll'), 'TerminateProcess');
  kernel32.CreateTimerQueueTimer([null], null, terminate, kernel32.GetCurrentProcess(), ms, 0, executeOnlyOnce);
}
