import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { HostParts } from '../host-parts.js';

// A worker that asks for the main thread's state while that hangs or does not; the process ends with the worker's word.
const parts = new HostParts(['watch/app-state', 'app/open-resources']);
const worker = `
  const { parentPort } = require('node:worker_threads');
  const { AppState } = require('./app-state.cjs');
  const state = new AppState(() => parentPort.postMessage('describe'));
  parentPort.on('message', (text) => text === 'go' ? state.describe().then((text) => { require('fs').writeSync(1, text); if (process.env.NODESVC_TEST_END) process.kill(process.pid, 'SIGKILL'); }) : state.answered(text));`;

function run(app: string, end = true): string {
  parts.write('worker.cjs', worker);
  const preload = `const { Worker } = require('node:worker_threads');
    const worker = new Worker(require('node:path').join(__dirname, 'worker.cjs'), { execArgv: [] });
    worker.on('message', () => worker.postMessage(require('./open-resources.cjs').describeOpenResources()));
    worker.unref();
    globalThis.go = () => worker.postMessage('go');`;
  return parts.run(preload, app, { env: end ? { NODESVC_TEST_END: '1' } : {} }).stdout;
}

describe('what an app does', () => {
  test('that holds something open', () => assert.match(run(`setInterval(() => {}, 1000); require('net').createServer().listen(0, '127.0.0.1', go);`), /^Still open: .*server on 127\.0\.0\.1:\d+.*Timeout/));
  test('whose loop hangs: where', () => assert.match(run(`function spin() { for (;;); } setTimeout(() => { go(); spin(); });`), /^Its event loop stands still here:\n {4}at spin \(.*app\.js:1:\d+\)\n {4}at .*app\.js:1:\d+/));
  test('whose loop was only busy for long: it goes on', () => {
    const text = run(`function spin() { for (const end = Date.now() + 5000; Date.now() < end;); } setTimeout(() => { go(); spin(); require('fs').writeSync(1, '\\nwent on'); });`, false);
    assert.match(text, /^Its event loop stands still here:\n {4}at spin [^]*\nwent on$/);
  });
  test('whose loop hangs in native code', () => assert.equal(run(`setTimeout(() => { go(); require('child_process').spawnSync(process.execPath, ['-e', 'setTimeout(() => {}, 4000)']); });`), 'Its event loop stands still in native code, of which no stack can be read'));
});
