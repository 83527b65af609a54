import { mostFailureActions, type FailureActionItem } from '../../contract/failure.js';
import { NodeSvcError } from '../../errors/nodesvc-error.js';
import { FailureTextError, parseDelay, parseFailureActions } from '../../scm/failure-text.js';
import { toItem } from './observe.js';

/** Actions from objects and from texts (core/scm/failure-text.ts says which). */
export function parseActions(items: readonly (FailureActionItem | string)[]): FailureActionItem[] {
  const actions = items.flatMap((item) => (typeof item === 'string' ? parse(() => parseFailureActions(item)).map(toItem) : [item]));
  if (actions.length > mostFailureActions) throw invalid(`A service can have at most ${mostFailureActions} failure actions, these are ${actions.length}.`);
  return actions;
}

/** Restarts with doubling delays, from the first up to the last: `1s..5m` is 1 s, 2 s, 4 s ... 256 s, 300 s. */
export function backoffActions(text: string): FailureActionItem[] {
  const [first, last, ...rest] = text.split('..');
  if (first === undefined || last === undefined || rest.length > 0) throw invalid(`'${text}' is not a range of delays: write it as 1s..5m.`);
  const [from, to] = parse(() => [parseDelay(first, text), parseDelay(last, text)] as const);
  if (from === 0 || to < from) throw invalid(`'${text}' is not a range of delays: the first must be above zero and not above the last.`);
  const delays: number[] = [];
  for (let delay = from; delay < to; delay *= 2) delays.push(delay);
  return [...delays, to].map((delayMs) => ({ kind: 'Restart', delayMs }));
}

function parse<T>(text: () => T): T {
  try {
    return text();
  } catch (error) {
    throw error instanceof FailureTextError ? invalid(error.message, error) : error;
  }
}

const invalid = (message: string, cause?: FailureTextError): NodeSvcError =>
  new NodeSvcError({ id: 'InvalidFailureAction', category: 'InvalidArgument', message, recommendedAction: 'Write actions as restart/5s, run/1m, reboot/60s or none.', cause });
