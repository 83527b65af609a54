/** One part of a change that Windows takes as a whole, and how to take it back. */
export interface Step {
  readonly what: string;
  apply(): void;
  undo(): void;
}

/**
 * Carries out the steps in order. When one fails, those before it are undone, the last first, and its error is thrown: a change
 * is made as a whole or not at all. What can't be undone either is named in the error.
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
      throw new AggregateError([error], `${error instanceof Error ? error.message : String(error)} (${stuck.map(({ what }) => what).join(', ')} had been changed before, and could not be put back)`);
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
