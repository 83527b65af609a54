import type { Context } from './context.js';

/** Runs `act` for every name, one after the other; what fails for one is reported and the others go on. */
export async function forEachName(names: readonly string[], context: Context, act: (name: string) => Promise<void>): Promise<void> {
  for (const name of names) {
    if (context.signal.aborted) return;
    try {
      await act(name);
    } catch (error) {
      context.fail(error, name);
    }
  }
}

/** As forEachName, but side by side: for waits, in which only time passes. */
export async function forEachNameAtOnce(names: readonly string[], context: Context, act: (name: string) => Promise<void>): Promise<void> {
  await Promise.all(names.map((name) => forEachName([name], context, act)));
}
