import assert from 'node:assert/strict';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { wrapMethod } from '../../../core/host/wrap-method.js';

test('what calls the method gets the new one, which has the old one, `this` and all arguments', () => {
  const owner = { factor: 2, times(a: number, b: number) { return this.factor * a * b; } };
  wrapMethod(owner, 'times', (original) => function (...args) {
    return Number(Reflect.apply(original, this, args)) + 1;
  });
  assert.equal(owner.times(3, 4), 25);
});

test('it looks like the old one: name, length and promisified form', async () => {
  const later = (_value: number) => undefined;
  const owner = { later: Object.assign(later, { [promisify.custom]: async (value: number) => value + 1 }) };
  wrapMethod(owner, 'later', () => () => undefined);
  assert.notEqual(owner.later, later);
  assert.deepEqual([owner.later.name, owner.later.length], ['later', 1]);
  assert.equal(await promisify(owner.later)(1), 2);
});

test('an inherited method is replaced on the object alone', () => {
  class Base {
    method() { return 'base'; }
  }
  const [one, other] = [new Base(), new Base()];
  wrapMethod(one, 'method', () => () => 'wrapped');
  assert.deepEqual([one.method(), other.method()], ['wrapped', 'base']);
});
