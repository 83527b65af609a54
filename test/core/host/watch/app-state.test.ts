import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { HostParts } from '../host-parts.js';

// A worker that asks for the main thread's state while that hangs or does not; the process ends with the worker's word.
const parts = new HostParts(['watch/app-state', 'app/open-resources']);
// It waits without end for what is to come, and briefly for what cannot come.
const worker = `
  const { existsSync, writeSync } = require('node:fs');
  const { parentPort, workerData } = require('node:worker_threads');
  const { AppState } = require('./app-state.cjs');
  const state = new AppState(() => parentPort.postMessage('describe'), workerData.limits);
  parentPort.on('message', (text) => text === 'go' ? describe() : state.answered(text));
  async function describe() {
    const pause = new Int32Array(new SharedArrayBuffer(4));
    while (workerData.after !== undefined && !existsSync(workerData.after)) Atomics.wait(pause, 0, 0, 10);
    writeSync(1, await state.describe());
    if (workerData.end) process.kill(process.pid, 'SIGKILL');
    Atomics.store(workerData.said, 0, 1);
  }`;

const long = 50_000;

/** `after`: a file that the app makes when it is where it is to be described. */
function run(app: string, { limits, end = true, after }: { limits: { answerMs?: number; haltMs?: number }; end?: boolean; after?: string }): string {
  parts.write('worker.cjs', worker);
  const preload = `const { Worker } = require('node:worker_threads');
    globalThis.said = new Int32Array(new SharedArrayBuffer(4));
    const worker = new Worker(require('node:path').join(__dirname, 'worker.cjs'), { execArgv: [], workerData: { said, ...${JSON.stringify({ limits, end, after })} } });
    worker.on('message', () => worker.postMessage(require('./open-resources.cjs').describeOpenResources()));
    worker.unref();
    globalThis.go = () => worker.postMessage('go');`;
  return parts.run(preload, app).stdout;
}

describe('what an app does', () => {
  test('that holds something open', () => {
    assert.match(run(`setInterval(() => {}, 1000); require('net').createServer().listen(0, '127.0.0.1', go);`, { limits: { answerMs: long } }), /^Still open: .*server on 127\.0\.0\.1:\d+.*Timeout/);
  });

  test('whose loop hangs: where', () => {
    assert.match(run(`function spin() { for (;;); } setTimeout(() => { go(); spin(); });`, { limits: { haltMs: long } }), /^Its event loop stands still here:\n {4}at spin \(.*app\.js:1:\d+\)\n {4}at .*app\.js:1:\d+/);
  });

  test('whose loop was only busy for long: it goes on', () => {
    const app = `function spin() { while (Atomics.load(said, 0) === 0); } setTimeout(() => { go(); spin(); require('fs').writeSync(1, '\\nwent on'); });`;
    assert.match(run(app, { limits: { haltMs: long }, end: false }), /^Its event loop stands still here:\n {4}at spin [^]*\nwent on$/);
  });

  test('whose loop hangs in native code', () => {
    // The child says that the app waits for it, and ends after the app.
    const child = `require('fs').writeFileSync('waits', ''); const parent = process.ppid; setInterval(() => process.ppid === parent || process.exit(), 100); setTimeout(() => process.exit(), 50000);`;
    const app = `setTimeout(() => { go(); require('child_process').spawnSync(process.execPath, ['-e', ${JSON.stringify(child)}]); });`;
    assert.equal(run(app, { limits: {}, after: 'waits' }), 'Its event loop stands still in native code, of which no stack can be read');
  });
});
