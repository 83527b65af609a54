import assert from 'node:assert/strict';
import { afterEach, beforeEach, mock, test } from 'node:test';
import { HttpReady } from '../../../../core/host/watch/http-ready.js';

let asked: number;
let readies: number;
let answers: (string | undefined)[];
let ready: HttpReady;

beforeEach(() => {
  mock.timers.enable({ apis: ['setTimeout'] });
  asked = readies = 0;
  answers = [];
  ready = new HttpReady({
    url: 'http://a/',
    probe: () => {
      asked += 1;
      return Promise.resolve(answers.shift());
    },
    ready: () => void readies++,
  });
});

afterEach(() => mock.timers.reset());

async function pass(ms: number): Promise<[asked: number, readies: number]> {
  mock.timers.tick(ms);
  for (let turn = 0; turn < 5; turn++) await Promise.resolve();
  return [asked, readies];
}

test('asks until there is a good answer', async () => {
  answers = ['refused', 'status 503'];
  ready.start();
  assert.deepEqual(await pass(0), [1, 0]);
  assert.equal(ready.describe(), 'http://a/ to answer well (last: refused)');
  assert.deepEqual(await pass(249), [1, 0]);
  assert.deepEqual(await pass(1), [2, 0]);
  assert.equal(ready.describe(), 'http://a/ to answer well (last: status 503)');
  assert.deepEqual(await pass(250), [3, 1]);
  assert.deepEqual(await pass(60_000), [3, 1]);
});

test('begins once, and asks at once when it is told to', async () => {
  answers = ['refused', 'refused'];
  ready.start();
  ready.start();
  assert.deepEqual(await pass(0), [1, 0]);
  void ready.ask();
  assert.deepEqual(await pass(0), [2, 0]);
  assert.deepEqual(await pass(250), [3, 1]);
});

test('two answers make it ready once', async () => {
  ready.start();
  void ready.ask();
  assert.deepEqual(await pass(0), [2, 1]);
});

test('stopped, it asks no more and is never ready', async () => {
  ready.start();
  ready.stop();
  assert.deepEqual(await pass(60_000), [1, 0]);
  void ready.ask();
  assert.deepEqual(await pass(60_000), [1, 0]);
  assert.equal(ready.describe(), 'http://a/ to answer well');
});
