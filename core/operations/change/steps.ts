/** One part of a change that Windows takes as a whole, and how to take it back. */
export interface Step {
  readonly what: string;
  apply(): void;
  undo(): void;
}

/** A change failed half-way (`cause`), and of what was done before, `stuck` could not be undone. */
export class HalfDoneError extends Error {
  override readonly name = 'HalfDoneError';

  constructor(override readonly cause: unknown, readonly stuck: readonly string[]) {
    super(`A change failed half-way, and this could not be put back: ${stuck.join(', ')}`, { cause });
  }
}

/**
 * Carries out the steps in order. When one fails, those before it are undone, the last first, and its error is thrown: a change
 * is made as a whole or not at all. What can't be undone either is named in a HalfDoneError.
 */
export function applySteps(steps: readonly Step[]): void {
  const done: Step[] = [];
  for (const step of steps) {
    try {
      step.apply();
      done.push(step);
    } catch (error) {
      const stuck = done.reverse().filter((earlier) => !undone(earlier));
      if (stuck.length === 0) throw error;
      throw new HalfDoneError(error, stuck.map(({ what }) => what));
    }
  }
}

function undone(step: Step): boolean {
  try {
    step.undo();
    return true;
  } catch {
    return false;
  }
}
