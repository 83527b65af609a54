import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HostParts } from '../host-parts.js';

const parts = new HostParts(['app/open-resources']);

const run = (app: string): string => parts.run('', `const print = () => { require('fs').writeSync(1, require('./open-resources.cjs').describeOpenResources()); globalThis.child?.kill('SIGKILL'); process.reallyExit(0); }; ${app}`).stdout;

test('nothing', () => assert.equal(run('process.on("exit", print)'), 'nothing'));

test('servers and connections with their addresses, children with their programs, and the rest by their kinds', () => {
  const text = run(`setInterval(() => {}, 1000); setTimeout(() => {}, 5000);
    globalThis.child = require('child_process').spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)'], { stdio: 'ignore' });
    const net = require('net'); const server = net.createServer(() => setTimeout(print, 10)).listen(0, '127.0.0.1', () => net.connect(server.address().port, '127.0.0.1'));`);
  assert.match(text, /^child process \d+ \(.*node.*\); connection with 127\.0\.0\.1:\d+; connection with 127\.0\.0\.1:\d+; server on 127\.0\.0\.1:\d+; Timeout(?: \(\d\))?$/);
});
