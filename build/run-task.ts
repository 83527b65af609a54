import { SetupError } from './sandbox/setup-error.js';

/** Runs a task of run.mjs: its number is the exit code; what the user can mend is told in a sentence, anything else with its stack. */
export async function runTask(task: () => Promise<number | void>): Promise<void> {
  try {
    process.exitCode = (await task()) ?? 0;
  } catch (error) {
    const text = error instanceof SetupError ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stderr.write(`\n${text}\n`);
    process.exitCode = 1;
  }
}
