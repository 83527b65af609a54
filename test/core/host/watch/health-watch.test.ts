import assert from 'node:assert/strict';
import { afterEach, beforeEach, mock, test } from 'node:test';
import { HealthWatch } from '../../../../core/host/watch/health-watch.js';

let events: string[];
let answers: (string | undefined)[];
let watch: HealthWatch;

beforeEach(() => {
  mock.timers.enable({ apis: ['setTimeout'] });
  events = [];
  answers = [];
  watch = new HealthWatch({
    intervalMs: 30_000, threshold: 3,
    check: () => {
      events.push('check');
      return Promise.resolve(answers.shift());
    },
    note: (text) => void events.push(text),
    unhealthy: (reason) => void events.push(`unhealthy: ${reason}`),
  });
  watch.start();
});

afterEach(() => mock.timers.reset());

/** Time passes, and what follows a check has been done. */
async function pass(intervals: number): Promise<string[]> {
  for (let interval = 0; interval < intervals; interval++) {
    mock.timers.tick(30_000);
    for (let turn = 0; turn < 5; turn++) await Promise.resolve();
  }
  return events.splice(0);
}

test('checks each interval, and says nothing where all is well', async () => assert.deepEqual(await pass(3), ['check', 'check', 'check']));

test('checks after an interval, not at once', () => {
  mock.timers.tick(29_999);
  assert.deepEqual(events, []);
});

test('as many failures as the threshold, one after the other, are too many', async () => {
  answers = ['a', 'b', 'c'];
  assert.deepEqual(await pass(10), ['check', 'health check failed, 1 of 3: a', 'check', 'health check failed, 2 of 3: b', 'check', 'health check failed, 3 of 3: c', 'unhealthy: c']);
});

test('one that is well in between begins the count anew', async () => {
  answers = ['a', 'b', undefined, 'c', 'd'];
  assert.deepEqual((await pass(10)).filter((event) => event.startsWith('unhealthy')), []);
});

test('two checks are never under way: the next interval begins when one is done', async () => {
  let done = (): void => {};
  watch.stop();
  let checks = 0;
  const slow = new HealthWatch({ intervalMs: 1_000, threshold: 1, check: () => new Promise((resolve) => { checks += 1; done = () => resolve(undefined); }), note: () => {}, unhealthy: () => {} });
  slow.start();
  mock.timers.tick(10_000);
  assert.equal(checks, 1);
  done();
  await Promise.resolve();
  await Promise.resolve();
  mock.timers.tick(1_000);
  assert.equal(checks, 2);
});

test('a check that was under way when it was stopped says nothing', async () => {
  answers = ['a', 'b', 'c'];
  await pass(2);
  mock.timers.tick(30_000);
  watch.stop();
  assert.deepEqual(await pass(3), ['check']);
});

test('started again, it begins anew', async () => {
  answers = ['a', 'b', 'c', 'd'];
  await pass(2);
  watch.stop();
  watch.start();
  watch.start();
  assert.deepEqual(await pass(2), ['check', 'health check failed, 1 of 3: c', 'check', 'health check failed, 2 of 3: d']);
});
