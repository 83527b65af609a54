import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HostParts } from '../host-parts.js';

const parts = new HostParts(['app/tell-app', 'app/app-events']);

/** A preload after which the app has `events`, and `send(message)` brings it a message of the worker; all that is said is printed. */
const preload = `
  const { AppEvents } = require('./app-events.cjs');
  const { tellApp } = require('./tell-app.cjs');
  const print = (...words) => require('fs').writeSync(1, words.join(' ') + '\\n');
  globalThis.events = new AppEvents(() => undefined);
  globalThis.send = (message) => tellApp(message, { events, tell: (answer) => print(JSON.stringify(answer)), note: (text) => print('note', text.split('\\n')[0]) });
  process.on('exit', (code) => print('exit', code));`;

const run = (app: string) => {
  const { status, stdout, stderr } = parts.run(preload, app);
  return { status, lines: stdout.trimEnd().split('\n'), stderr };
};

test('an event reaches its handlers', () => {
  assert.deepEqual(run(`events.on('control', ({ code }) => console.log('got', code)); send({ kind: 'event', event: { name: 'control', data: { code: 130 } } });`).lines, ['got 130', 'exit 0']);
});

test('a handler that fails is an uncaught error', () => {
  const { status, stderr } = run(`events.on('power', async () => { throw new Error('no power'); }); send({ kind: 'event', event: { name: 'power', data: {} } }); setTimeout(() => {}, 60000);`);
  assert.equal(status, 1);
  assert.match(stderr, /no power/);
});

test('pause has settled when its handlers have', () => {
  assert.deepEqual(run(`events.on('pause', () => new Promise((resolve) => setTimeout(() => resolve(console.log('paused')), 50))); send({ kind: 'pause', turn: 3 });`).lines,
    ['paused', '{"kind":"settled","turn":3,"failed":false}', 'exit 0']);
});

test('a pause that fails is noted, an event, and leaves the app running', () => {
  const { lines } = run(`events.on('pause', () => { throw new Error('busy'); }); send({ kind: 'pause', turn: 1 });`);
  assert.match(lines[0] ?? '', /^note the app's pause handler failed; the service stays as it was: Error: busy/);
  assert.match(lines[1] ?? '', /^\{"kind":"logEvent","type":"Error","text":"The service could not pause: Error: busy/);
  assert.deepEqual(lines.slice(2), ['{"kind":"settled","turn":1,"failed":true}', 'exit 0']);
});

test('an app with a stop handler is ended when that has settled, and gets no signal', () => {
  const { lines } = run(`process.on('SIGTERM', () => console.log('signal')); setInterval(() => {}, 60000);
    events.on('stop', async ({ reason }) => { await new Promise((resolve) => setTimeout(resolve, 50)); console.log('stopping for', reason); }); send({ kind: 'stop', reason: 'Preshutdown' });`);
  assert.deepEqual(lines, ['note stop requested; the app handles it', 'stopping for Preshutdown', 'exit 0']);
});

test('it may say with which code, and fails when its handler does', () => {
  assert.deepEqual(run(`setInterval(() => {}, 60000); events.on('stop', () => { process.exitCode = 4; }); send({ kind: 'stop', reason: 'Stop' });`).status, 4);
  const { status, lines } = run(`setInterval(() => {}, 60000); events.on('stop', async () => { throw new Error('stuck'); }); send({ kind: 'stop', reason: 'Stop' });`);
  assert.deepEqual([status, lines], [1, ['note stop requested; the app handles it', "note the app's stop handler failed: Error: stuck", 'exit 1']]);
});

test('any other app gets its signal, or exits', () => {
  assert.deepEqual(run(`process.on('SIGINT', () => console.log('SIGINT')); send({ kind: 'stop', reason: 'Stop' });`).lines, ['note stop requested; SIGINT to the app', 'SIGINT', 'exit 0']);
  assert.deepEqual(run(`setInterval(() => {}, 60000); send({ kind: 'stop', reason: 'Stop' });`).lines, ['note stop requested; the app listens for no signal and exits', 'exit 0']);
});

test('it says what it holds open', () => {
  assert.match(run(`setTimeout(() => {}, 50); send({ kind: 'describe' });`).lines[0] ?? '', /^\{"kind":"described","text":".*Timeout/);
});

test('a process that the SCM did not start says so', () => {
  assert.deepEqual(run(`globalThis[Symbol.for('nodesvc.host')] = 1; send({ kind: 'notAService' }); console.log(Symbol.for('nodesvc.host') in globalThis);`).lines, ['note not started by the Service Control Manager; running as an ordinary program', 'false', 'exit 0']);
});
