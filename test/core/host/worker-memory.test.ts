import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runInNewContext } from 'node:vm';
import { Worker } from 'node:worker_threads';
import { workerLimits } from '../../../core/host/worker-limits.js';

/** A worker that leaves garbage, calls releaseStartMemory and tells its heap's size before and after, once it has shrunk. */
const program = `
  const { parentPort, workerData } = require('node:worker_threads');
  const { getHeapStatistics } = require('node:v8');
  const committed = () => getHeapStatistics().total_physical_size;
  let waste = Array.from({ length: 200_000 }, (_, index) => ({ index }));
  waste = null;
  const before = committed();
  import(workerData).then(({ releaseStartMemory }) => {
    releaseStartMemory();
    const look = setInterval(() => {
      if (committed() > before * 0.8) return;
      clearInterval(look);
      parentPort.postMessage('smaller');
    }, 20);
  });
`;

test("a worker's heap shrinks soon after its start, within its limits, and nobody gets the collector's function", async () => {
  const file = new URL('../../../core/host/worker-memory.js', import.meta.url).href;
  const worker = new Worker(program, { eval: true, workerData: file, resourceLimits: workerLimits });
  try {
    assert.equal(await new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject)), 'smaller');
    assert.equal(runInNewContext('typeof gc'), 'undefined');
  } finally {
    await worker.terminate();
  }
});
