import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HostParts } from '../host-parts.js';

const parts = new HostParts(['app/await-containment']);

/** A worker that says that the process is in its job, a while after the app has asked it to. */
const preload = `const done = new Int32Array(new SharedArrayBuffer(8));
  const { Worker } = require('node:worker_threads');
  new Worker('const { workerData } = require("node:worker_threads"); Atomics.wait(workerData, 1, 0); setTimeout(() => { Atomics.store(workerData, 0, 1); Atomics.notify(workerData, 0); }, 300);', { eval: true, workerData: done }).unref();
  require('./await-containment.cjs').awaitContainment(done);
  globalThis.contained = () => Atomics.load(done, 0);
  globalThis.go = () => { Atomics.store(done, 1, 1); Atomics.notify(done, 1); };`;

const ways = {
  spawn: `require('child_process').spawn(process.execPath, ['-v'])`,
  fork: `require('child_process').fork('none.js', { silent: true })`,
  execFileSync: `require('child_process').execFileSync(process.execPath, ['-v'])`,
  spawnSync: `require('child_process').spawnSync(process.execPath, ['-v'])`,
};

for (const [name, way] of Object.entries(ways))
  test(`${name} waits until the process is in its job`, () => {
    const { stdout, stderr } = parts.run(preload, `const before = contained(); go(); ${way}; console.log(before, contained());`);
    assert.deepEqual([stdout, stderr], ['0 1\n', '']);
  });
