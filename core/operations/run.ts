import * as v from 'valibot';
import type { AnswerLine } from '../contract/answers.js';
import { ExitCode } from '../contract/exit-codes.js';
import { isOperationName, operationInputs, operationNames, type OperationInput, type OperationName } from '../contract/operations.js';
import { NodeSvcError } from '../errors/nodesvc-error.js';
import type { Context, Machine } from './context.js';
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
    answer({ error: error.toAnswer() });
  };
  const context: Context = {
    machine,
    signal,
    item: (item) => answer({ item }),
    warn: (warning) => answer({ warning }),
    verbose: (verbose) => answer({ verbose }),
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
  const parsed = v.safeParse(operationInputs[operation], input ?? {}, { abortEarly: false });
  if (parsed.success) return parsed.output;
  const problems = parsed.issues.map((issue) => describeIssue(issue));
  return new NodeSvcError({
    id: 'InvalidInput',
    category: 'InvalidArgument',
    message: `The input of '${operation}' is not valid: ${problems.join('; ')}.`,
    recommendedAction: 'Correct the value named in the message.',
    target: nameIn(input),
  });
}

/** Names the place and what was expected there. The value itself is left out: it may be a secret. */
function describeIssue(issue: v.BaseIssue<unknown>): string {
  const place = v.getDotPath(issue) ?? 'the input';
  if (issue.kind === 'schema' && issue.type === 'strict_object' && issue.expected === 'never') return `${place}: there is no such field`;
  if (issue.kind === 'schema' && issue.received === 'undefined') return `${place}: is missing`;
  if (issue.kind === 'schema') return `${place}: must be ${issue.expected ?? 'of another type'}, not ${kindOf(issue.input)}`;
  return `${place}: ${issue.message}`;
}

const kindOf = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'an array' : `a ${typeof value}`);

function nameIn(input: unknown): string | null {
  return typeof input === 'object' && input !== null && 'name' in input && typeof input.name === 'string' ? input.name : null;
}

const unknownOperation = (operation: unknown): NodeSvcError =>
  new NodeSvcError({
    id: 'UnknownOperation',
    category: 'InvalidArgument',
    message: typeof operation === 'string' ? `There is no operation '${operation}'.` : 'The request names no operation.',
    recommendedAction: `The operations are: ${operationNames.join(', ')}.`,
  });
