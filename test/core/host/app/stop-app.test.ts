import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HostParts } from '../host-parts.js';

const parts = new HostParts(['app/stop-app']);
// Stops the app as the host does, once it is loaded; after that it must end by itself.
const preload = `const { describeStop, stopApp, stopWay } = require('./stop-app.cjs');
  setTimeout(() => { console.log(describeStop(stopWay())); stopApp(stopWay()); }, 20);`;
const alive = 'const timer = setInterval(() => {}, 1000);';

function run(app: string) {
  const { stdout, status } = parts.run(preload, `${alive} ${app}`);
  return [stdout.trimEnd().split('\n'), status];
}

test('an app is told by the signal it listens for, with its name', () => {
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGBREAK'])
    assert.deepEqual(run(`process.on('${signal}', (name) => { console.log('got', name); clearInterval(timer); });`), [[`${signal} to the app`, `got ${signal}`], 0]);
});

test('of several signals it gets the most usual, once', () => {
  assert.deepEqual(run(`for (const name of ['SIGINT', 'SIGTERM']) process.on(name, () => { console.log('got', name); clearInterval(timer); });`), [['SIGTERM to the app', 'got SIGTERM'], 0]);
});

test('an app that listens for none exits, with its exit listeners', () => {
  assert.deepEqual(run(`process.on('exit', (code) => console.log('exit', code));`), [['the app listens for no signal and exits', 'exit 0'], 0]);
});

test("an app made for PM2 gets PM2's message, where it listens for no signal", () => {
  const app = `process.on('message', (message) => { console.log('got', message); clearInterval(timer); });`;
  assert.deepEqual(run(app), [["the message 'shutdown' to the app", 'got shutdown'], 0]);
  assert.deepEqual(run(`${app} process.on('SIGINT', (name) => { console.log('got', name); clearInterval(timer); });`), [['SIGINT to the app', 'got SIGINT'], 0]);
});

test('a listener that throws is an uncaught error, as ever', () => {
  assert.deepEqual(run(`process.on('SIGTERM', () => { throw new Error('x'); });`), [['SIGTERM to the app'], 1]);
});
