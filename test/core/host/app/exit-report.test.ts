import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { waitUntilReported } from '../../../../core/host/app/exit-report.js';
import { HostParts } from '../host-parts.js';

const parts = new HostParts(['app/exit-report']);
const preload = `require('./exit-report.cjs').onFinalExit((code) => require('fs').writeSync(1, 'report ' + code + '\\n'));`;

/** What an app and the report wrote, in order, and the exit code. */
function run(app: string): [lines: readonly string[], status: number | null] {
  const { stdout, status } = parts.run(preload, app);
  return [stdout.trimEnd().split('\n'), status];
}

describe('every way out is reported once, with the code that the process ends with', () => {
  const ways: Record<string, [app: string, code: number]> = {
    'the loop runs dry': ['', 0],
    'process.exit(3)': ['process.exit(3)', 3],
    'process.exit(0)': ['process.exit(0)', 0],
    'process.exitCode': ['process.exitCode = 4', 4],
    'an uncaught error': ['throw new Error("x")', 1],
    'an uncaught error later': ['setTimeout(() => { throw new Error("x") }, 1)', 1],
    'an unhandled rejection': ['Promise.reject(new Error("x"))', 1],
    'an exit listener that sets exitCode': ['process.on("exit", () => { process.exitCode = 5 }); process.exit(2)', 5],
    'an exit listener that takes exitCode back': ['process.on("exit", () => { process.exitCode = undefined }); process.exit(2)', 0],
    'an exit listener that calls process.exit': ['process.on("exit", () => process.exit(9))', 9],
    'an exit listener that throws': ['process.on("exit", () => { throw new Error("x") })', 1],
    'an exit listener that throws, after process.exit(3)': ['process.on("exit", () => { throw new Error("x") }); process.exit(3)', 3],
  };
  for (const [what, [app, code]] of Object.entries(ways)) test(what, () => assert.deepEqual(run(app), [[`report ${code}`], code]));
});

test("comes after the app's own listeners, whenever they were added", () => {
  const app = `process.on('exit', () => { console.log('first'); process.on('exit', () => console.log('too late')); });
    process.on('beforeExit', () => console.log('beforeExit'));
    setTimeout(() => process.on('exit', (code) => console.log('second', code)), 5);`;
  assert.deepEqual(run(app)[0], ['beforeExit', 'first', 'second 0', 'report 0']);
});

test('other events are passed on as they are', () => {
  assert.deepEqual(run(`process.on('custom', function (...args) { console.log(this === process, ...args); });
    console.log(process.emit('custom', 1, 2), process.emit('nobody'), process.emit.name);`)[0], ['true 1 2', 'true false emit', 'report 0']);
});

test('waits until the worker has reported', () => {
  const stopped = new Int32Array(new SharedArrayBuffer(4));
  Atomics.store(stopped, 0, 1);
  assert.equal(waitUntilReported(stopped), true);
});
