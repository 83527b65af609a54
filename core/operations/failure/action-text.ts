import { mostFailureActions, type FailureActionItem, type FailureActionWord } from '../../contract/failure.js';
import { NodeSvcError } from '../../errors/nodesvc-error.js';

const words: ReadonlyMap<string, FailureActionWord> = new Map([['restart', 'Restart'], ['reboot', 'Reboot'], ['run', 'RunCommand'], ['runcommand', 'RunCommand'], ['none', 'None'], ['', 'None']]);
const unitsMs: ReadonlyMap<string, number> = new Map([['', 1], ['ms', 1], ['s', 1_000], ['m', 60_000], ['h', 3_600_000], ['d', 86_400_000]]);
const mostDelayMs = 0xffff_ffff;

/**
 * Actions from texts: `restart/5s`, `run/1m`, `reboot/60000`, `none`, or several as sc.exe writes them,
 * `restart/5000/run/10000`. A delay without a unit is in milliseconds, as with sc.exe; without a delay it is 0.
 */
export function parseActions(items: readonly (FailureActionItem | string)[]): FailureActionItem[] {
  const actions = items.flatMap((item) => (typeof item === 'string' ? parseText(item) : [item]));
  if (actions.length > mostFailureActions) throw invalid(`A service can have at most ${mostFailureActions} failure actions, these are ${actions.length}.`);
  return actions;
}

function parseText(text: string): FailureActionItem[] {
  const parts = text.trim().split('/').map((part) => part.trim());
  const actions: FailureActionItem[] = [];
  for (let index = 0; index < parts.length; index += 2) {
    const kind = words.get((parts[index] ?? '').toLowerCase());
    if (kind === undefined || (parts[index] === '' && parts[index + 1] === undefined)) throw invalid(`'${parts[index]}' in '${text}' is not a failure action.`);
    actions.push({ kind, delayMs: parseDelay(parts[index + 1] ?? '0', text) });
  }
  return actions;
}

/** A delay in milliseconds from `5s`, `1m`, `500ms`, `2h`, `1d` or a bare number of milliseconds. */
export function parseDelay(text: string, context: string): number {
  const match = /^(\d+(?:\.\d+)?)\s*(ms|s|m|h|d|)$/i.exec(text.trim());
  const [, amount = '', unit = ''] = match ?? [];
  const exact = Number(amount) * (unitsMs.get(unit.toLowerCase()) ?? Number.NaN);
  const ms = Math.round(exact);
  // 1.005 * 1000 is not quite 1005 to a computer; half a millisecond is no delay.
  if (match === null || Math.abs(exact - ms) > 1e-3) throw invalid(`'${text}' in '${context}' is not a delay: write 5s, 1m, 500ms or a number of milliseconds.`);
  if (ms > mostDelayMs) throw invalid(`The delay '${text}' is too long: Windows takes at most ${mostDelayMs} ms (49 days).`);
  return ms;
}

/** Restarts with doubling delays, from the first up to the last: `1s..5m` is 1 s, 2 s, 4 s ... 256 s, 300 s. */
export function backoffActions(text: string): FailureActionItem[] {
  const [first, last, ...rest] = text.split('..');
  if (first === undefined || last === undefined || rest.length > 0) throw invalid(`'${text}' is not a range of delays: write it as 1s..5m.`);
  const [from, to] = [parseDelay(first, text), parseDelay(last, text)];
  if (from === 0 || to < from) throw invalid(`'${text}' is not a range of delays: the first must be above zero and not above the last.`);
  const delays: number[] = [];
  for (let delay = from; delay < to; delay *= 2) delays.push(delay);
  return [...delays, to].map((delayMs) => ({ kind: 'Restart', delayMs }));
}

const invalid = (message: string): NodeSvcError =>
  new NodeSvcError({ id: 'InvalidFailureAction', category: 'InvalidArgument', message, recommendedAction: 'Write actions as restart/5s, run/1m, reboot/60s or none.' });
