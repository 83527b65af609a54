import * as v from 'valibot';
import { protectText, type AnswerLine } from '../contract/answers.js';
import { ExitCode } from '../contract/exit-codes.js';
import { isOperationName, operationInputs, operationNames, type OperationInput, type OperationName } from '../contract/operations.js';
import { NodeSvcError } from '../errors/nodesvc-error.js';
import type { Context, Machine } from './context.js';
import { describeIssue } from './describe-issue.js';
import { operations } from './index.js';
import { toUserError } from './user-error.js';

/** The part of an answer line behind its id. */
export type Answer = AnswerLine extends infer L ? (L extends unknown ? Omit<L, 'id'> : never) : never;

export interface Run {
  readonly machine: Machine;
  readonly signal: AbortSignal;
  answer(line: Answer): void;
}

/** Checks a request's input, runs its operation and answers, up to and including the `end` line. Never throws. */
export async function runOperation(operation: unknown, input: unknown, run: Run): Promise<ExitCode> {
  const exitCode = await execute(operation, input, run);
  run.answer({ end: { exitCode } });
  return exitCode;
}

async function execute(operation: unknown, input: unknown, run: Run): Promise<ExitCode> {
  if (typeof operation !== 'string' || !isOperationName(operation)) {
    run.answer({ error: unknownOperation(operation).toAnswer() });
    return ExitCode.InvalidArguments;
  }
  const parsed = parseInput(operation, input);
  if (parsed instanceof NodeSvcError) {
    run.answer({ error: parsed.toAnswer() });
    return ExitCode.InvalidInput;
  }
  return perform(operation, parsed, run);
}

async function perform<N extends OperationName>(operation: N, input: OperationInput<N>, { machine, signal, answer }: Run): Promise<ExitCode> {
  let exitCode: ExitCode = ExitCode.Success;
  const fail = (thrown: unknown, target: string | null): void => {
    const error = toUserError(thrown, target);
    exitCode = error.id === 'RuntimeFailed' ? ExitCode.RuntimeFailed : ExitCode.OperationFailed;
    answer({ error: { ...error.toAnswer(), target: error.target ?? nameIn(input) } });
  };
  const context: Context = {
    machine,
    signal,
    item: (item) => answer({ item }),
    warn: (warning) => answer({ warning }),
    verbose: (verbose) => answer({ verbose }),
    display: (display) => answer({ display: protectText(display) }),
    fail,
  };
  try {
    await operations[operation](input, context);
  } catch (thrown) {
    fail(thrown, null);
  }
  return exitCode;
}

function parseInput<N extends OperationName>(operation: N, input: unknown): OperationInput<N> | NodeSvcError {
  // valibot takes an array for an object; an empty one would be an input of nothing but defaults.
  if (Array.isArray(input)) return invalidInput(operation, ['the input: must be an object, not an array'], null);
  const parsed = v.safeParse(operationInputs[operation], input ?? {}, { abortEarly: false });
  return parsed.success ? parsed.output : invalidInput(operation, parsed.issues.map(describeIssue), nameIn(input));
}

const invalidInput = (operation: OperationName, problems: readonly string[], target: string | null): NodeSvcError =>
  new NodeSvcError({
    id: 'InvalidInput',
    category: 'InvalidArgument',
    message: `The input of '${operation}' is not valid: ${problems.join('; ')}.`,
    recommendedAction: 'Correct the value named in the message.',
    target,
  });

/** The one service that an input is about. */
function nameIn(input: unknown): string | null {
  if (typeof input !== 'object' || input === null) return null;
  const [name, ...others]: readonly unknown[] = 'name' in input ? [input.name] : 'names' in input && Array.isArray(input.names) ? input.names : [];
  return typeof name === 'string' && others.length === 0 ? name : null;
}

const unknownOperation = (operation: unknown): NodeSvcError =>
  new NodeSvcError({
    id: 'UnknownOperation',
    category: 'InvalidArgument',
    message: typeof operation === 'string' ? `There is no operation '${operation}'.` : 'The request names no operation.',
    recommendedAction: `The operations are: ${operationNames.join(', ')}.`,
  });
