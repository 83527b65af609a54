import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { TurnClock } from '../../../../core/host/log/turn-clock.js';

test('the time is the same for some uses in a turn, and never for long', async (context) => {
  context.mock.timers.enable({ apis: ['Date'], now: 1_000 });
  const clock = new TurnClock();
  assert.equal(clock.now(), 1_000);
  context.mock.timers.tick(5);
  assert.equal(clock.now(), 1_000);
  for (let i = 0; i < 100; i++) clock.now();
  assert.equal(clock.now(), 1_005);
  context.mock.timers.tick(5);
  assert.equal(clock.now(), 1_005);
  await nextTurn();
  await nextTurn();
  assert.equal(clock.now(), 1_010);
});
