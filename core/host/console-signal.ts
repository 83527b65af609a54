/**
 * console-signal.cjs ACTION PID...: asks other programs to end, as a user would: `interrupt` (Ctrl+C) and `break` (Ctrl+Break) to all
 * that share the console of the first, `close` to the windows of all. A program of its own, because a process has one console only:
 * the service's process, which has none, must not get another one's, with its signals. Ends with 0 when somebody was asked, else 1.
 */
import { CTRL_BREAK_EVENT, CTRL_C_EVENT, WM_CLOSE } from '../win32/constants.js';
import { kernel32 } from '../win32/kernel32.js';
import type { HWND } from '../win32/types.js';
import { user32 } from '../win32/user32.js';
import { Win32Error } from '../win32/win32-error.js';

const [action, ...ids] = process.argv.slice(2);
const processIds = ids.map(Number);
process.exit(action === 'close' ? closeWindows(new Set(processIds)) : signalConsole(processIds[0] ?? 0, action === 'break' ? CTRL_BREAK_EVENT : CTRL_C_EVENT));

/** To every process of the console (group 0): the program's own children in it are asked as they would be at a prompt. */
function signalConsole(processId: number, event: number): number {
  try {
    leaveConsole();
    kernel32.AttachConsole(processId);
    // This process is one of the console's now, and is to live until it has told so: null stands for Ctrl+C, the listener for Ctrl+Break.
    kernel32.SetConsoleCtrlHandler(null, 1);
    process.on('SIGBREAK', () => undefined);
    kernel32.GenerateConsoleCtrlEvent(event, 0);
    return 0;
  } catch (error) {
    if (error instanceof Win32Error) return 1; // no console, or no process any more
    throw error;
  }
}

/** The one that Windows made for this program. */
function leaveConsole(): void {
  try {
    kernel32.FreeConsole();
  } catch (error) {
    if (!(error instanceof Win32Error)) throw error; // there was none
  }
}

/** The top-level windows of this desktop, which is the service's own (session 0). */
function closeWindows(owners: ReadonlySet<number>): number {
  let asked = 1;
  for (let window: HWND | null = user32.FindWindowExW(null, null, null, null); window !== null; window = user32.FindWindowExW(null, window, null, null)) {
    const owner: [number] = [0];
    user32.GetWindowThreadProcessId(window, owner);
    if (!owners.has(owner[0])) continue;
    if (closeWindow(window)) asked = 0;
  }
  return asked;
}

/** Does not wait for the other program. False when the window is gone already, or may not be asked. */
function closeWindow(window: HWND): boolean {
  try {
    user32.SendNotifyMessageW(window, WM_CLOSE, 0, 0);
    return true;
  } catch (error) {
    if (error instanceof Win32Error) return false;
    throw error;
  }
}
