import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, mock, test } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { HostExit } from '../../../../core/contract/host-exit.js';
import { Instances, mostFailures } from '../../../../core/host/supervisor/instances.js';

/** An instance in the test's hands. */
class FakeInstance {
  static last = 0;
  readonly processId = ++FakeInstance.last;
  readonly ready: Promise<void>;
  readonly ended: Promise<number>;
  becomeReady = (): void => undefined;
  end = (_code: number): void => undefined;

  constructor(readonly index: number) {
    this.ready = new Promise((resolve) => (this.becomeReady = resolve));
    this.ended = new Promise((resolve) => (this.end = resolve));
  }
  send({ kind }: { readonly kind: string }): boolean {
    events.push(`${kind} ${this.index}`);
    return true;
  }
  describeOpen(): Promise<string> {
    return Promise.resolve(`Still open: server ${this.index}`);
  }
  kill(): void {
    events.push(`kill ${this.index}`);
    this.end(1);
  }
}

let events: string[];
let alerts: string[];
let forked: FakeInstance[];
let instances: Instances;
let now: number;

beforeEach(() => {
  events = [];
  alerts = [];
  forked = [];
  now = 0;
  mock.timers.enable({ apis: ['setTimeout'] });
  mock.method(performance, 'now', () => now);
  instances = new Instances({
    count: 2, startTimeoutMs: 1000, stopTimeoutMs: 500,
    fork: (index) => {
      const instance = new FakeInstance(index);
      forked.push(instance);
      events.push(`fork ${index}`);
      return instance;
    },
    ready: () => void events.push('ready'), failed: (code) => void events.push(`failed ${code}`), note: () => undefined, alert: (text) => void alerts.push(text),
  });
});
afterEach(() => {
  mock.timers.reset();
  mock.restoreAll();
});

async function pass(ms = 0): Promise<void> {
  for (let i = 0; i < 10; i++) await turn();
  now += ms;
  mock.timers.tick(ms);
  for (let i = 0; i < 10; i++) await turn();
}

function at(index: number): FakeInstance {
  const instance = forked[index];
  assert.ok(instance);
  return instance;
}

async function startAll(): Promise<void> {
  instances.start();
  at(0).becomeReady();
  at(1).becomeReady();
  await pass();
  events.splice(0);
}

describe('starting', () => {
  test('is done when all are ready', async () => {
    instances.start();
    at(1).becomeReady();
    await pass();
    assert.deepEqual(events, ['fork 0', 'fork 1']);
    at(0).becomeReady();
    await pass();
    assert.deepEqual(events, ['fork 0', 'fork 1', 'ready']);
  });

  test('fails with the first that ends before', async () => {
    instances.start();
    at(0).becomeReady();
    at(1).end(7);
    await pass();
    assert.deepEqual(events, ['fork 0', 'fork 1', 'stop 0']);
    at(0).end(0);
    await pass();
    assert.equal(events.at(-1), 'failed 7');
  });
});

describe('one that dies', () => {
  test('is replaced, later and later', async () => {
    await startAll();
    for (const [index, delay] of [[0, 200], [2, 400], [3, 800]] as const) {
      at(index).end(1);
      await pass(delay - 1);
      assert.deepEqual(events, []);
      await pass(1);
      assert.deepEqual(events.splice(0), ['fork 0']);
    }
  });

  test('after a long time is replaced as the first', async () => {
    await startAll();
    at(0).end(1);
    await pass(200);
    at(2).becomeReady();
    await pass(60_001);
    events.splice(0);
    at(2).end(1);
    await pass(200);
    assert.deepEqual(events, ['fork 0']);
  });

  test('is in the event log, unless it has just ended', async () => {
    await startAll();
    at(0).end(0);
    await pass();
    assert.deepEqual(alerts, []);
    at(1).end(134);
    await pass();
    assert.deepEqual(alerts, ['Instance 1 ended with exit code 134; another one is started in 200 ms.']);
  });

  test('again and again, as all do, fails the service', async () => {
    await startAll();
    for (let round = 1; round <= mostFailures; round++) {
      forked.at(-2)?.end(3);
      forked.at(-1)?.end(3);
      await pass(30_000);
    }
    assert.equal(events.at(-1), 'failed 3');
  });
});

describe('stopping', () => {
  test('asks all at once, and gives the first code that is not 0', async () => {
    await startAll();
    const stopped = instances.stop();
    assert.deepEqual(events, ['stop 0', 'stop 1']);
    at(0).end(0);
    at(1).end(4);
    assert.equal(await stopped, 4);
    await pass(60_000);
    assert.equal(forked.length, 2, 'none is replaced');
  });

  test('ends those that do not', async () => {
    await startAll();
    const stopped = instances.stop();
    at(0).end(0);
    await pass(500);
    await pass();
    assert.deepEqual(events, ['stop 0', 'stop 1', 'kill 0', 'kill 1']);
    assert.deepEqual(alerts, [`Not all instances had ended within the stop time-out; they are ended now. Process ${at(1).processId}: Still open: server 1.`]);
    assert.equal(await stopped, HostExit.StopTimeout);
  });
});

describe('restarting', () => {
  test('replaces one after the other, each when its successor is ready', async () => {
    await startAll();
    const restarted = instances.restart();
    await pass(100);
    assert.deepEqual(events.splice(0), ['fork 0']);
    at(2).becomeReady();
    await pass(100);
    assert.deepEqual(events.splice(0), ['retire 0']);
    at(0).end(0);
    await pass(100);
    assert.deepEqual(events.splice(0), ['fork 1']);
    at(3).becomeReady();
    await pass();
    at(1).end(0);
    await restarted;
    await pass(60_000);
    assert.deepEqual(events, ['retire 1']);
  });

  test('ends where a successor does not come up, and leaves the others as they are', async () => {
    await startAll();
    const restarted = instances.restart();
    await pass();
    at(2).end(1);
    await restarted;
    await pass(60_000);
    assert.deepEqual(events, ['fork 0', 'kill 0']);
  });

  test('ends where a successor is not ready in time', async () => {
    await startAll();
    const restarted = instances.restart();
    await pass(1000);
    await restarted;
    assert.deepEqual(events, ['fork 0', 'kill 0']);
  });

  test('ends those that were replaced and stay', async () => {
    await startAll();
    void instances.restart();
    at(2).becomeReady();
    await pass();
    await pass(500);
    assert.deepEqual(events, ['fork 0', 'retire 0', 'kill 0', 'fork 1']);
  });

  test('once at a time, and not while stopping', async () => {
    await startAll();
    void instances.restart();
    await instances.restart();
    assert.deepEqual(events.splice(0), ['fork 0']);
    void instances.stop();
    await pass();
    assert.deepEqual(events.splice(0), ['stop 0', 'stop 1', 'stop 0'], 'the successor, too');
    for (const instance of forked) instance.end(0);
    await pass(60_000);
    assert.equal(forked.length, 3);
  });
});
