import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HostParts } from './host-parts.js';

const parts = new HostParts(['stop-app']);
// Stops the app as the host does, once it is loaded; after that it must end by itself.
const preload = `const { stopApp, stopSignal } = require('./stop-app.cjs');
  setTimeout(() => { console.log('signal', stopSignal()); stopApp(stopSignal()); }, 20);`;
const alive = 'const timer = setInterval(() => {}, 1000);';

function run(app: string) {
  const { stdout, status } = parts.run(preload, `${alive} ${app}`);
  return [stdout.trimEnd().split('\n'), status];
}

test('an app is told by the signal it listens for, with its name', () => {
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGBREAK'])
    assert.deepEqual(run(`process.on('${signal}', (name) => { console.log('got', name); clearInterval(timer); });`), [[`signal ${signal}`, `got ${signal}`], 0]);
});

test('of several signals it gets the most usual, once', () => {
  assert.deepEqual(run(`for (const name of ['SIGINT', 'SIGTERM']) process.on(name, () => { console.log('got', name); clearInterval(timer); });`), [['signal SIGTERM', 'got SIGTERM'], 0]);
});

test('an app that listens for none exits, with its exit listeners', () => {
  assert.deepEqual(run(`process.on('exit', (code) => console.log('exit', code));`), [['signal undefined', 'exit 0'], 0]);
});

test('a listener that throws is an uncaught error, as ever', () => {
  assert.deepEqual(run(`process.on('SIGTERM', () => { throw new Error('x'); });`), [['signal SIGTERM'], 1]);
});
