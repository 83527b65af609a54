import type { ErrorAnswer, WarningAnswer } from '../../../core/contract/answers.js';
import type { Context, Machine } from '../../../core/operations/context.js';
import { toUserError } from '../../../core/operations/user-error.js';
import { machine as testMachine } from '../machine.js';

/** A context that keeps what an operation reports. */
export class RecordingContext implements Context {
  readonly items: unknown[] = [];
  readonly warnings: WarningAnswer[] = [];
  readonly notes: string[] = [];
  readonly displayed: string[] = [];
  readonly errors: ErrorAnswer[] = [];
  readonly #controller = new AbortController();
  readonly signal = this.#controller.signal;

  constructor(readonly machine: Machine = testMachine) {}

  // Operations take these from the context by name, so they are bound.
  readonly item = (value: unknown): void => void this.items.push(value);
  readonly warn = (warning: WarningAnswer): void => void this.warnings.push(warning);
  readonly verbose = (text: string): void => void this.notes.push(text);
  readonly display = (text: string): void => void this.displayed.push(text);
  readonly fail = (error: unknown, target: string | null): void => void this.errors.push(toUserError(error, target).toAnswer());

  cancel(): void {
    this.#controller.abort();
  }
}
