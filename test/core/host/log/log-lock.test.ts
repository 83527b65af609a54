import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Worker } from 'node:worker_threads';
import { LogLock } from '../../../../core/host/log/log-lock.js';

test('one thread waits for the other', async () => {
  const lock = new LogLock();
  const shared = new Int32Array(new SharedArrayBuffer(4));
  lock.enter();
  const worker = new Worker(
    // Without a clock its patience has no end, however long this thread takes.
    `const { workerData: { lock, shared, url } } = require('worker_threads'); Date.now = () => 0;
     import(url).then(({ LogLock }) => { const own = new LogLock(lock); Atomics.store(shared, 0, 1); Atomics.notify(shared, 0); own.enter(); own.open = Atomics.load(shared, 0); own.leave(); });`,
    { eval: true, workerData: { lock: lock.shared, shared, url: new URL('../../../../core/host/log/log-lock.js', import.meta.url).href } },
  );
  Atomics.wait(shared, 0, 0);
  Atomics.store(shared, 0, 7);
  assert.equal(lock.open, 0);
  lock.leave();
  await new Promise((done) => worker.once('exit', done));
  assert.equal(lock.open, 7);
});

test('but not for ever: the other may hang', () => {
  const lock = new LogLock();
  lock.enter();
  lock.enter();
  lock.leave();
});
