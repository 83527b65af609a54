import { written } from '../../win32/handles.js';
import { kernel32 } from '../../win32/kernel32.js';
import type { HANDLE } from '../../win32/types.js';

/** WT_EXECUTEONLYONCE and WT_EXECUTEDEFAULT (winnt.h): fires once, from the timer queue's thread pool. */
const executeOnlyOnce = 0x8;

/** Time Node gets to end the process once STOPPED was reported, milliseconds. */
export const teardownMs = 3_000;
/** What the SCM's thread has beyond the stop deadline, to say what the app was doing and to report STOPPED, milliseconds. */
export const stopReserveMs = 6_000;

/** Ends this process now, whatever its threads are doing. Open files are closed by Windows, nothing else runs. */
export function endProcess(exitCode: number): void {
  kernel32.TerminateProcess(kernel32.GetCurrentProcess(), exitCode);
}

let timer: HANDLE | undefined;

/**
 * Ends this process after `ms`, or when a later call says, with no JavaScript in it, should both threads hang or Node's teardown
 * not return. A timer's callback is called as (parameter, TRUE), which is just TerminateProcess(GetCurrentProcess(), 1).
 */
export function endProcessAfter(ms: number): void {
  if (timer !== undefined) return kernel32.ChangeTimerQueueTimer(null, timer, ms, 0);
  const terminate = kernel32.GetProcAddress(kernel32.GetModuleHandleW('kernel32.dll'), 'TerminateProcess');
  const place: [HANDLE | null] = [null];
  kernel32.CreateTimerQueueTimer(place, null, terminate, kernel32.GetCurrentProcess(), ms, 0, executeOnlyOnce);
  timer = written(place, 'CreateTimerQueueTimer');
}
