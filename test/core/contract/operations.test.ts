import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as v from 'valibot';
import { isOperationName, operationInputs, operationNames } from '../../../core/contract/operations.js';
import { refuses, takes } from './check.js';
import { operationFields, requiredFields, type Field } from './operation-fields.js';

for (const operation of operationNames.filter(isOperationName)) {
  describe(operation, () => {
    const schema = operationInputs[operation];
    const values = Object.entries<Field>(operationFields[operation]);
    const full = Object.fromEntries(values.map(([name, { good }]) => [name, good[0]]));
    const without = (name: string) => Object.fromEntries(Object.entries(full).filter(([other]) => other !== name));

    test('takes all of its fields', () => takes(schema, [full]));

    for (const [name, { good, bad }] of values) {
      test(`${name}: good and bad values`, () => {
        takes(schema, good.map((value) => ({ ...full, [name]: value })));
        refuses(schema, bad.map((value) => ({ ...full, [name]: value })));
      });
    }

    test('takes what is required alone, and refuses an input that lacks any of it', () => {
      takes(schema, [Object.fromEntries(requiredFields(operation).map((name) => [name, full[name]]))]);
      for (const name of requiredFields(operation)) refuses(schema, [without(name)]);
    });

    if ('whatIf' in schema.entries) test('changes something unless it is asked not to', () => assert.equal(v.parse(v.looseObject({ whatIf: v.boolean() }), v.parse(schema, without('whatIf'))).whatIf, false));
    test('refuses a field that it does not have', () => refuses(schema, [{ ...full, extra: 1 }, { ...full, Names: ['api'] }]));
    test('refuses what is no object', () => refuses(schema, [null, 'api', 5, true]));
  });
}

test('absent fields take the documented defaults', () => {
  const { name, script, ...defaults } = v.parse(operationInputs['service.new'], { name: 'api', script: 'app.js' });
  assert.deepEqual(defaults, { startType: 'Automatic', dependsOn: [], nodeArguments: [], arguments: [], environment: {}, start: false, replace: false });
  assert.deepEqual(v.parse(operationInputs['service.list'], {}), { all: false });
  assert.deepEqual(v.parse(operationInputs['service.stop'], { names: ['a'] }), { names: ['a'], dependents: false });
  assert.deepEqual(v.parse(operationInputs['service.remove'], { names: ['a'] }), { names: ['a'], keepLog: false });
});

test('a name that every object has is no operation', () => {
  assert.ok(isOperationName('service.new'));
  for (const name of ['toString', '__proto__', 'constructor', 'Service.New', '']) assert.ok(!isOperationName(name), name);
});
