import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, mock, test } from 'node:test';
import { HangWatch, hangIntervalMs } from '../../../../core/host/watch/hang-watch.js';

const limitMs = 10_000;
let turns: number;
let clock: number;
let hung: number;
let watch: HangWatch;

beforeEach(() => {
  mock.timers.enable({ apis: ['setTimeout'] });
  turns = clock = hung = 0;
  watch = new HangWatch({ limitMs, turns: () => turns, now: () => clock, hung: () => void hung++ });
  watch.start();
});

afterEach(() => mock.timers.reset());

/** Time passes for both threads; the app's loop turns or does not. */
function pass(ms: number, turning: boolean): void {
  for (let passed = 0; passed < ms; passed += 1_000) {
    clock += 1_000;
    if (turning) turns += 1;
    mock.timers.tick(1_000);
  }
}

test('looks four times in the limit at least, and each second at least', () => {
  assert.deepEqual([1, 100, 2_000, 4_000, 86_400_000].map(hangIntervalMs), [10, 25, 500, 1_000, 1_000]);
});

test('a loop that turns does not hang', () => {
  pass(60_000, true);
  assert.equal(hung, 0);
});

test('a loop that stands still for the limit hangs, and is told once', () => {
  pass(9_000, false);
  assert.equal(hung, 0);
  pass(60_000, false);
  assert.equal(hung, 1);
});

test('a turn begins the time anew', () => {
  pass(9_000, false);
  pass(1_000, true);
  pass(9_000, false);
  assert.equal(hung, 0);
  pass(1_000, false);
  assert.equal(hung, 1);
});

test('a counter that runs over is a turn, too', () => {
  turns = 0x7fff_ffff;
  pass(1_000, false);
  turns = -0x8000_0000;
  pass(9_000, false);
  assert.equal(hung, 0);
});

describe('time that this thread did not watch', () => {
  test('does not count: the machine slept for an hour', () => {
    pass(5_000, false);
    clock += 3_600_000;
    mock.timers.tick(1_000);
    assert.equal(hung, 0);
    pass(1_000, true);
    assert.equal(hung, 0);
  });

  test('counts as two intervals at most: a machine so busy that this thread ran each 5 s only', () => {
    for (let look = 1; look < 5; look++) {
      clock += 5_000;
      mock.timers.tick(1_000);
      assert.equal(hung, 0, `after ${look} looks`);
    }
    clock += 5_000;
    mock.timers.tick(1_000);
    assert.equal(hung, 1);
  });
});

test('stopped, it says nothing; started again, it begins anew', () => {
  pass(9_000, false);
  watch.stop();
  pass(60_000, false);
  assert.equal(hung, 0);
  watch.start();
  watch.start();
  pass(9_000, false);
  assert.equal(hung, 0);
  pass(1_000, false);
  assert.equal(hung, 1);
});
