import assert from 'node:assert/strict';
import * as v from 'valibot';

type Schema = v.GenericSchema<unknown, unknown>;

/** Asserts that a schema takes every one of the values. */
export function takes(schema: Schema, values: readonly unknown[]): void {
  for (const value of values) {
    const { success, issues } = v.safeParse(schema, value);
    assert.ok(success, `${show(value)} is refused: ${issues?.[0].message}`);
  }
}

/** Asserts that a schema refuses every one of the values; `because` matches the message of each. */
export function refuses(schema: Schema, values: readonly unknown[], because?: RegExp): void {
  for (const value of values) {
    const { success, issues } = v.safeParse(schema, value);
    assert.ok(!success, `${show(value)} is taken`);
    if (because !== undefined) assert.match(issues.map(({ message }) => message).join('\n'), because);
  }
}

const show = (value: unknown): string => `${JSON.stringify(value)}`.slice(0, 80);
