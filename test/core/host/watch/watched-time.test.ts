import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { afterWatching } from '../../../../core/host/watch/watched-time.js';

const standStill = (ms: number): unknown => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);

test('time in which the process stood still counts as a part only', async () => {
  let over = false;
  const passed = new Promise<void>((resolve) => afterWatching(300, () => {
    over = true;
    resolve();
  }));
  standStill(1000);
  await turn();
  assert.equal(over, false);
  await passed;
});

test('what is called off does not happen', async () => {
  const callOff = afterWatching(60, () => assert.fail('it was called off'));
  standStill(20);
  await turn();
  callOff();
  await new Promise<void>((resolve) => afterWatching(120, resolve));
});
