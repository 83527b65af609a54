import { resolve } from 'node:path';

/** What the running program is, as its own service will be started: read off this process in one place. */

/**
 * The script that Node runs, absolute; null in a program that Node was packed into (a single executable application). Throws where it
 * runs none (`node -e`).
 */
export function runningScript(): string | null {
  const [, script] = process.argv;
  if (script === undefined) throw new Error('This process runs no script that could be a service. Name one.');
  return script === process.execPath ? null : resolve(script);
}

/** Node's own options, but for those of a debugger, which one process has for itself. */
export const runningNodeOptions = (): string[] => process.execArgv.filter((option) => !option.startsWith('--inspect'));

/** As Node has it: its own path, the script's, and what the user wrote behind that. */
export const commandLine = (): readonly string[] => process.argv;

export const standardInput = (): NodeJS.ReadStream => process.stdin;

/** The process ends by itself when nothing is left to do; it's not a library's business to end it. */
export function setExitCode(code: number): void {
  process.exitCode = code;
}
