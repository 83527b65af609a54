import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { HostParts } from '../host-parts.js';

const parts = new HostParts(['app/ready', 'app/thread-listening']);
const say = `const say = (text) => require('fs').writeSync(1, text + '\\n');`;
const preload = (mode: string): string => `${say} require('./ready.cjs').watchReadiness('${mode}', ({ kind }) => say(kind));`;

const run = (mode: string, app: string, file = 'app.js'): string[] => parts.run(preload(mode), `${file.endsWith('.mjs') ? "import fs from 'node:fs'; const say = (text) => fs.writeSync(1, text + '\\n');" : say} ${app}`, { file }).stdout.trimEnd().split('\n');

describe('Loaded', () => {
  test('once the main module has been evaluated', () => assert.deepEqual(run('Loaded', `say('app');`), ['app', 'ready']));
  test('top-level await included', () => assert.deepEqual(run('Loaded', `say('app'); await new Promise((r) => setTimeout(r, 30)); say('awaited');`, 'app.mjs'), ['app', 'awaited', 'ready']));
  test('offers no process.send', () => assert.deepEqual(run('Loaded', `say(typeof process.send);`), ['undefined', 'ready']));
});

describe('Signal', () => {
  test("on process.send('ready'), and on nothing else", () => {
    assert.deepEqual(run('Signal', `say(process.send({ some: 'message' })); setTimeout(() => { say('now'); process.send('ready'); say('sent'); }, 20);`), ['true', 'now', 'ready', 'sent']);
  });
  test('whose callbacks are called', () => assert.deepEqual(run('Signal', `process.send('other', (error) => say(String(error))); process.send('ready', undefined, {}, (error) => say(String(error)));`), ['ready', 'null', 'null']));
  test('not before: a loaded app is not ready', () => assert.deepEqual(run('Signal', `say('app');`), ['app']));
});

describe('Listening', () => {
  const http = `require('http').createServer().listen(0, '127.0.0.1', function () { say('listening now'); this.close(); });`;
  test('once a server listens', () => assert.deepEqual(run('Listening', `setTimeout(() => { say('app'); ${http} }, 20);`), ['app', 'listening', 'listening now']));
  test('not where listening fails', () => assert.deepEqual(run('Listening', `const server = require('net').createServer().on('error', (error) => say(error.code)); server.listen(0, '192.0.2.1');`), ['EADDRNOTAVAIL']));
  test('in an ES module', () => assert.deepEqual(run('Listening', `import net from 'node:net'; net.createServer().listen(0, '127.0.0.1', function () { this.close(); });`, 'app.mjs'), ['listening']));
  test('Http is told the same, to ask at once', () => assert.deepEqual(run('Http', http), ['listening', 'listening now']));
});

for (const policy of ['rr', 'none'])
  test(`a server of a cluster's worker counts (${policy})`, () => {
    const { stdout } = parts.run(`require('cluster').isPrimary && (() => { ${preload('Listening')} })();`,
      `const cluster = require('cluster'); if (cluster.isPrimary) { cluster.fork().on('listening', () => setTimeout(() => process.exit(0), 50)); } else require('net').createServer().listen(0, '127.0.0.1');`,
      { env: { NODE_CLUSTER_SCHED_POLICY: policy } });
    assert.match(stdout, /^(listening\n)+$/);
  });

test('a server in a worker thread is told of from there', () => {
  const { stdout } = parts.run(
    `const { isMainThread } = require('worker_threads'); const { hearListening, tellListening } = require('./thread-listening.cjs');
     if (isMainThread) hearListening(() => require('fs').writeSync(1, 'heard\\n')); else tellListening();`,
    `const { Worker, isMainThread } = require('worker_threads');
     if (isMainThread) { new Worker(__filename); } else require('net').createServer().listen(0, '127.0.0.1', function () { setTimeout(() => this.close(), 100); });`);
  assert.equal(stdout, 'heard\n');
});
