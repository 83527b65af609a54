import assert from 'node:assert/strict';
import type { ErrorAnswer } from '../../../core/contract/answers.js';
import { ExitCode } from '../../../core/contract/exit-codes.js';
import { runOperation, type Answer } from '../../../core/operations/run.js';
import { machine } from '../machine.js';

interface Outcome {
  readonly exitCode: ExitCode;
  readonly items: readonly Readonly<Record<string, unknown>>[];
  readonly errors: readonly ErrorAnswer[];
  readonly warnings: readonly string[];
  readonly verbose: readonly string[];
}

/** Runs an operation as a request does; its exit code fits its errors. */
export async function perform(operation: string, input: unknown, signal = new AbortController().signal, on = machine): Promise<Outcome> {
  const answers: Answer[] = [];
  const exitCode = await runOperation(operation, input, { machine: on, signal, answer: (line) => answers.push(JSON.parse(JSON.stringify(line))) });
  const errors = answers.flatMap((line) => ('error' in line ? [line.error] : []));
  assert.equal(exitCode, errors.length > 0 ? ExitCode.OperationFailed : ExitCode.Success);
  return {
    exitCode,
    errors,
    items: answers.flatMap((line) => ('item' in line && typeof line.item === 'object' && line.item !== null ? [{ ...line.item }] : [])),
    warnings: answers.flatMap((line) => ('warning' in line ? [line.warning.id] : [])),
    verbose: answers.flatMap((line) => ('verbose' in line ? [line.verbose] : [])),
  };
}

/** The ids of errors with the service each is about. */
export const idsOf = ({ errors }: Outcome): (readonly [string, string | null])[] => errors.map(({ id, target }) => [id, target]);
