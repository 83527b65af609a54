import assert from 'node:assert/strict';
import { afterEach, beforeEach, mock, test } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { settlesWithin, stopInSteps, stopReserveMs, type StopStep } from '../../../../core/host/supervisor/stop-steps.js';

let asked: string[];
let now: number;
beforeEach(() => {
  asked = [];
  now = 0;
  mock.timers.enable({ apis: ['setTimeout'] });
  mock.method(performance, 'now', () => now);
});
afterEach(() => {
  mock.timers.reset();
  mock.restoreAll();
});

const step = (what: string, possible = true): StopStep => ({
  what,
  ask: async () => {
    asked.push(`${what} at ${now}`);
    return possible;
  },
});

async function pass(ms: number): Promise<void> {
  for (let i = 0; i < 5; i++) await turn();
  now += ms;
  mock.timers.tick(ms);
  for (let i = 0; i < 5; i++) await turn();
}

const never = new Promise<never>(() => undefined);

test('each step but the last gets 60 percent of what is left, and the last the rest', async () => {
  const result = stopInSteps([step('a'), step('b'), step('c')], never, 1000, () => undefined);
  await pass(599);
  assert.deepEqual(asked, ['a at 0']);
  await pass(1);
  await pass(240);
  await pass(159);
  assert.deepEqual(asked, ['a at 0', 'b at 600', 'c at 840']);
  await pass(1);
  assert.equal(await result, false);
});

test('what is not possible takes no time', async () => {
  const notes: string[] = [];
  const result = stopInSteps([step('a', false), step('b', false), step('c')], never, 1000, (text) => void notes.push(text));
  await pass(1000);
  assert.equal(await result, false);
  assert.deepEqual(asked, ['a at 0', 'b at 0', 'c at 0']);
  assert.deepEqual(notes, ['stop requested: c']);
});

test('a program that ends is asked no more', async () => {
  let end = (): void => undefined;
  const exited = new Promise<void>((resolve) => (end = resolve));
  const result = stopInSteps([step('a'), step('b')], exited, 1000, () => undefined);
  await pass(10);
  end();
  assert.equal(await result, true);
  assert.deepEqual(asked, ['a at 0']);
});

test('what the process has not heard of yet, having stood still, counts', async () => {
  const heard = new Promise<void>((resolve) => void setImmediate(resolve));
  const result = settlesWithin(heard, 1000);
  mock.timers.tick(1000);
  assert.equal(await result, true);
});

test('a rejected promise is settled, too', async () => {
  assert.equal(await settlesWithin(Promise.reject(new Error('x')), 1000), true);
});

test('some of the stop time-out is kept for the end by force', () => assert.deepEqual([400, 30_000].map(stopReserveMs), [100, 2_000]));
