import {
  ERROR_ACCESS_DENIED, ERROR_INVALID_PARAMETER, PROCESS_QUERY_LIMITED_INFORMATION, SYNCHRONIZE, WAIT_OBJECT_0,
} from '../win32/constants.js';
import { KernelHandle } from '../win32/handles.js';
import { kernel32 } from '../win32/kernel32.js';
import { decode, sizeOf, type StructValues } from '../win32/struct.js';
import { FILETIME, PROCESS_MEMORY_COUNTERS } from '../win32/structs.js';
import { Win32Error } from '../win32/win32-error.js';
import { nextDelay, systemClock, type Clock } from './clock.js';

/** A process as it is now. */
export interface ProcessInfo {
  readonly startedAt: Date;
  /** Memory of the process that is in RAM now, shared pages included. */
  readonly workingSetBytes: number;
}

/** A process of this machine, held open: its id can't pass to another process meanwhile. */
export interface WatchedProcess extends Disposable {
  /** Null while it runs. */
  exitCode(): number | null;
}

/** Null when there is no such process, or this user may not look at it. */
export function processInfo(pid: number): ProcessInfo | null {
  const opened = openProcess(pid, PROCESS_QUERY_LIMITED_INFORMATION);
  if (opened === 'gone' || opened === 'denied') return null;
  using handle = opened;
  return { startedAt: startTime(handle), workingSetBytes: workingSet(handle) };
}

/** 'gone' when there is no such process, 'denied' when this user may not watch it. */
export function watchProcess(pid: number): WatchedProcess | 'gone' | 'denied' {
  const handle = openProcess(pid, SYNCHRONIZE | PROCESS_QUERY_LIMITED_INFORMATION);
  if (handle === 'gone' || handle === 'denied') return handle;
  return {
    exitCode: () => exitCode(handle),
    [Symbol.dispose]: () => handle[Symbol.dispose](),
  };
}

/** Whether the process has ended within the time; true at once when there is none. Throws if this user may not watch it, and when aborted. */
export async function waitForProcessExit(pid: number, timeoutMs: number, { clock = systemClock, signal }: { readonly clock?: Clock; readonly signal?: AbortSignal | undefined } = {}): Promise<boolean> {
  const opened = watchProcess(pid);
  if (opened === 'gone') return true;
  if (opened === 'denied') throw new Win32Error('OpenProcess', ERROR_ACCESS_DENIED);
  using watched = opened;
  const deadline = clock.now() + timeoutMs;
  for (let delay: number | null = null; watched.exitCode() === null;) {
    const left = deadline - clock.now();
    if (left <= 0) return false;
    delay = nextDelay(delay, MAX_DELAY_MS);
    await clock.sleep(Math.min(delay, left), signal);
  }
  return true;
}

/** Ends this process now, without anything that Node would do in between. Windows closes its handles. */
export function endThisProcess(code: number): void {
  kernel32.TerminateProcess(kernel32.GetCurrentProcess(), code);
}

const MAX_DELAY_MS = 50;

function openProcess(pid: number, access: number): KernelHandle | 'gone' | 'denied' {
  try {
    return new KernelHandle(kernel32.OpenProcess(access, 0, pid));
  } catch (error) {
    if (Win32Error.is(error, ERROR_INVALID_PARAMETER)) return 'gone'; // so OpenProcess says that it doesn't know the id
    if (Win32Error.is(error, ERROR_ACCESS_DENIED)) return 'denied';
    throw error;
  }
}

/** Waits for nothing: the exit code alone can't tell, since 259 is both STILL_ACTIVE and a code to exit with. */
function exitCode({ raw }: KernelHandle): number | null {
  if (kernel32.WaitForSingleObject(raw, 0) !== WAIT_OBJECT_0) return null;
  const code: [number] = [0];
  kernel32.GetExitCodeProcess(raw, code);
  return code[0];
}

function startTime({ raw }: KernelHandle): Date {
  const [creation, exit, kernel, user] = [fileTime(), fileTime(), fileTime(), fileTime()];
  kernel32.GetProcessTimes(raw, creation, exit, kernel, user);
  return dateOf(decode(FILETIME, creation));
}

function fileTime(): Buffer {
  return Buffer.alloc(sizeOf(FILETIME));
}

const UNITS_PER_MS = 10_000n;
const MS_FROM_1601_TO_1970 = 11_644_473_600_000;

/** A FILETIME counts units of 100 ns since 1601 (UTC). */
export function dateOf({ dwLowDateTime, dwHighDateTime }: StructValues<typeof FILETIME>): Date {
  const units = (BigInt(dwHighDateTime) << 32n) | BigInt(dwLowDateTime);
  return new Date(Number(units / UNITS_PER_MS) - MS_FROM_1601_TO_1970);
}

function workingSet({ raw }: KernelHandle): number {
  const counters = Buffer.alloc(sizeOf(PROCESS_MEMORY_COUNTERS));
  kernel32.K32GetProcessMemoryInfo(raw, counters, counters.length);
  return decode(PROCESS_MEMORY_COUNTERS, counters).WorkingSetSize;
}
