// The golden files are what the module sends and understands (test/psmodule/Contract.Tests.ps1 holds it to them). Here the core's
// schemas are held to the same files, so that neither side can drift.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import * as v from 'valibot';
import { isOperationName, operationInputs, operationNames } from '../../../core/contract/operations.js';
import { serviceInfo } from '../../../core/contract/service-info.js';

const read = (name: string): unknown => JSON.parse(readFileSync(join(process.cwd(), 'test/psmodule/golden', name), 'utf8'));

const requests = v.parse(v.array(v.strictObject({ command: v.string(), operation: v.string(), input: v.record(v.string(), v.unknown()) })), read('requests.json'));

const native = v.strictObject({ api: v.string(), code: v.number(), symbol: v.string() });
const error = v.strictObject({ id: v.string(), category: v.string(), message: v.string(), recommendedAction: v.string(), target: v.nullable(v.string()), native: v.optional(native) });
const warning = v.strictObject({ id: v.string(), message: v.string(), target: v.nullable(v.string()) });
const answer = v.union([
  v.strictObject({ id: v.number(), item: serviceInfo }),
  v.strictObject({ id: v.number(), error }),
  v.strictObject({ id: v.number(), warning }),
  v.strictObject({ id: v.number(), verbose: v.string() }),
  v.strictObject({ id: v.number(), end: v.strictObject({ exitCode: v.number() }) }),
]);

describe('the module\'s requests', () => {
  for (const { command, operation, input } of requests)
    it(`${operation} takes: ${command.slice(0, 60)}`, () => {
      assert.ok(isOperationName(operation));
      v.parse(operationInputs[operation], input);
    });

  it('use every field of the operations that cmdlets call', () => {
    const missing = operationNames.filter(isOperationName).flatMap((name) => {
      const sent = new Set(requests.filter((request) => request.operation === name).flatMap(({ input }) => Object.keys(input)));
      // An operation without a cmdlet.
      if (sent.size === 0) return [];
      return Object.keys(operationInputs[name].entries).filter((field) => !sent.has(field)).map((field) => `${name}.${field}`);
    });
    assert.deepEqual(missing, []);
  });
});

describe('the answers that the module is tested with', () => {
  const answers = v.parse(v.array(v.unknown()), read('answers.json'));
  it('are there', () => assert.ok(answers.length > 0));
  for (const [index, line] of answers.entries()) it(`number ${index} is one that the core can give`, () => void v.parse(answer, line));
});
