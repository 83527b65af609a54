import { isDeepStrictEqual } from 'node:util';
import type { PlannedChange } from '../contract/plan.js';

const masked = '***';
/** Properties that can't be read back, and so are always set. */
const unreadable: ReadonlySet<string> = new Set(['password']);
/** Properties whose values never leave the core; of a variable of the environment its name does. */
const secrets: ReadonlySet<string> = new Set(['password', 'environment', 'scmEnvironment']);

/**
 * What would have to change for `observed` to be as `desired`: the one truth behind Set, -WhatIf, Test and DSC. A property that
 * `desired` leaves out (undefined) stays as it is; one that equals what is there needs no change.
 */
export function planChanges<T extends object>(desired: { readonly [K in keyof T]?: T[K] | undefined }, observed: Partial<T>): PlannedChange[] {
  const before: ReadonlyMap<string, unknown> = new Map(Object.entries(observed));
  return Object.entries(desired)
    .filter(([property, to]) => to !== undefined && (unreadable.has(property) || !isDeepStrictEqual(to, before.get(property))))
    .map(([property, to]) => {
      const from = before.get(property) ?? null;
      return secrets.has(property) ? { property, from: mask(from), to: mask(to) } : { property, from, to };
    });
}

const mask = (value: unknown): unknown =>
  typeof value === 'object' && value !== null ? Object.fromEntries(Object.keys(value).map((name) => [name, masked])) : masked;

/** Only those properties of `desired` that the plan names. */
export function pickPlanned<T extends object>(desired: T, changes: readonly PlannedChange[]): Partial<T> {
  const planned = new Set(changes.map(({ property }) => property));
  const picked: Partial<T> = {};
  for (const key in desired) if (planned.has(key)) picked[key] = desired[key];
  return picked;
}
