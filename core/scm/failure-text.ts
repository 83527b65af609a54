import type { FailureAction, FailureActionKind } from './failure-actions.js';

/** A text isn't a failure action or a delay; the message says which part of it. */
export class FailureTextError extends Error {
  override readonly name = 'FailureTextError';
}

const kinds: ReadonlyMap<string, FailureActionKind> = new Map([
  ['restart', 'restart'], ['reboot', 'reboot'], ['run', 'runCommand'], ['runcommand', 'runCommand'], ['none', 'none'], ['', 'none'],
]);
const unitsMs: ReadonlyMap<string, number> = new Map([['', 1], ['ms', 1], ['s', 1_000], ['m', 60_000], ['h', 3_600_000], ['d', 86_400_000]]);
const MAX_DELAY_MS = 0xffff_ffff;

/**
 * Failure actions as people write them: `restart/5s`, `run/1m`, `reboot/60000`, `none`, or several as sc.exe writes them,
 * `restart/5000/run/10000`. A delay without a unit is in milliseconds, as with sc.exe; without a delay it is 0.
 */
export function parseFailureActions(text: string): FailureAction[] {
  const parts = text.trim().split('/').map((part) => part.trim());
  const actions: FailureAction[] = [];
  for (let index = 0; index < parts.length; index += 2) {
    const kind = kinds.get((parts[index] ?? '').toLowerCase());
    if (kind === undefined || (parts[index] === '' && parts[index + 1] === undefined)) throw new FailureTextError(`'${parts[index]}' in '${text}' is not a failure action.`);
    actions.push({ kind, delayMs: parseDelay(parts[index + 1] ?? '0', text) });
  }
  return actions;
}

/** A delay as parseTime has it, and not longer than one can be. */
export function parseDelay(text: string, context: string): number {
  const ms = parseTime(text, context);
  if (ms > MAX_DELAY_MS) throw new FailureTextError(`The delay '${text}' is too long: Windows takes at most ${MAX_DELAY_MS} ms (49 days).`);
  return ms;
}

/** Milliseconds from `5s`, `1m`, `500ms`, `2h`, `1d` or a bare number of milliseconds; `context` is the text it stands in. */
export function parseTime(text: string, context: string): number {
  const match = /^(\d+(?:\.\d+)?)\s*(ms|s|m|h|d|)$/i.exec(text.trim());
  const [, amount = '', unit = ''] = match ?? [];
  const exact = Number(amount) * (unitsMs.get(unit.toLowerCase()) ?? Number.NaN);
  const ms = Math.round(exact);
  // 1.005 * 1000 is not quite 1005 to a computer; half a millisecond is no delay.
  if (match === null || Math.abs(exact - ms) > 1e-3) throw new FailureTextError(`'${text}' in '${context}' is not a delay: write 5s, 1m, 500ms or a number of milliseconds.`);
  return ms;
}
