import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { defaultLogSettings } from '../../../../core/contract/log-defaults.js';
import { HostParts } from '../host-parts.js';

const parts = new HostParts(['log/capture-streams', 'log/log', 'log/log-thread']);
// As in the host: a worker thread's preload runs in it as well.
const preload = `const { captureThread, offerToThreads } = require('./log-thread.cjs');
  if (require('worker_threads').isMainThread) { const log = require('./log.cjs').Log.open({ path: 'app.log', errorPath: null, settings: ${JSON.stringify(defaultLogSettings)} }); require('./capture-streams.cjs').captureStreams(log); offerToThreads(log.input); } else captureThread();`;

const run = (app: string, options?: Parameters<HostParts['run']>[2]) => parts.run(preload, app, options);

describe('in the log, and nowhere else, is what an app prints', () => {
  const apps: Record<string, [app: string, log: string]> = {
    'with console': [`console.log('a %d', 1); console.error('b'); console.table([{ x: 1 }]); console.warn('Zoë €');`, 'a 1\nb\n┌─────────┬───┐\n│ (index) │ x │\n├─────────┼───┤\n│ 0       │ 1 │\n└─────────┴───┘\nZoë €\n'],
    'with process.stdout and stderr': [`process.stdout.write('a'); process.stderr.write(Buffer.from('b')); process.stdout.write('63', 'hex', () => process.stdout.write('d'));`, 'abcd'],
    'in many pieces': [`process.stdout.cork(); for (let i = 0; i < 5; i++) process.stdout.write(String(i)); process.stdout.uncork();`, '01234'],
    'through a stream that ends': [`require('stream').Readable.from(['a', 'b']).pipe(process.stdout); setTimeout(() => console.log('c'), 50);`, 'abc\n'],
    'with fs.writeSync': [`const fs = require('fs'); fs.writeSync(1, 'a'); fs.writeSync(2, Buffer.from('xbx'), 1, 1); fs.writevSync(1, [Buffer.from('c'), Buffer.from('d')]);`, 'abcd'],
    'with fs.write': [`require('fs').write(1, 'a', (error, written, text) => console.log(error, written, text));`, 'anull 1 a\n'],
    'with a promisified fs.write': [`require('util').promisify(require('fs').write)(2, Buffer.from('a')).then(({ bytesWritten }) => console.log(bytesWritten));`, 'a1\n'],
    'with fs.writeFileSync': [`const fs = require('fs'); fs.writeFileSync(1, 'a'); fs.appendFileSync(2, 'b');`, 'ab'],
    'with fs.createWriteStream': [`require('fs').createWriteStream(null, { fd: 1, autoClose: false }).end('a');`, 'a'],
    'with a console of its own': [`new console.Console(process.stdout, process.stderr).error('a');`, 'a\n'],
    'from a worker thread': [`new (require('worker_threads').Worker)('console.log("a"); console.error("b")', { eval: true });`, 'a\nb\n'],
    'by descriptor from a worker thread': [`new (require('worker_threads').Worker)('const fs = require("fs"); fs.writeSync(1, "a\\\\n"); fs.write(2, "b\\\\n", () => fs.writeSync(1, String(fs.fstatSync(1).isFile())));', { eval: true });`, 'a\nb\ntrue'],
    'right before it ends': [`process.on('exit', () => console.log('b')); console.log('a'); process.exit(0);`, 'a\nb\n'],
    'a lot of it, right before it ends': [`console.log('x'.repeat(1e6)); process.exit(0);`, `${'x'.repeat(1e6)}\n`],
  };
  for (const [what, [app, log]] of Object.entries(apps)) test(what, () => assert.deepEqual(run(app), { status: 0, stdout: '', stderr: '', log }));

  test('as an ES module', () => {
    const app = `import { writeSync } from 'node:fs'; import { stdout } from 'node:process'; writeSync(1, 'a'); stdout.write('b'); console.log('c');`;
    assert.deepEqual(run(app, { file: 'app.mjs' }), { status: 0, stdout: '', stderr: '', log: 'abc\n' });
  });
});

describe('an app that dies has the reason in its log', () => {
  const deaths: Record<string, [app: string, log: RegExp]> = {
    'an uncaught error': [`console.log('up'); throw Object.assign(new TypeError('no config'), { code: 'X1' });`, /^up\nUncaught exception: TypeError: no config\n {4}at .*app\.js:1[^]*code: 'X1'[^]*\n\nNode\.js v\d/],
    'an uncaught value': [`setTimeout(() => { throw 'just text'; }, 1);`, /^Uncaught exception: 'just text'\n/],
    'an unhandled rejection': [`Promise.reject(new Error('later'));`, /^Unhandled promise rejection: Error: later\n {4}at /],
    'its cause': [`throw new Error('outer', { cause: new Error('inner') });`, /Error: outer[^]*\[cause\]: Error: inner/],
    'a syntax error': [`const = 5;`, /^Uncaught exception: .*app\.js:1\nconst = 5;[^]*SyntaxError/],
  };
  for (const [what, [app, log]] of Object.entries(deaths)) {
    test(what, () => {
      const outcome = run(app);
      assert.equal(outcome.status, 1);
      assert.match(outcome.log, log);
    });
  }

  test('but not an error that the app handles', () => {
    for (const handle of [`process.on('uncaughtException',`, `process.setUncaughtExceptionCaptureCallback(`]) {
      const { status, log } = run(`${handle} (error) => console.log('handled', error.message)); setTimeout(() => { throw new Error('x'); }, 1); Promise.reject(new Error('y'));`);
      assert.deepEqual([status, log], [0, 'handled y\nhandled x\n']);
    }
  });
});

test("Node's warnings are there once", () => {
  const { log } = parts.run(preload, `process.emitWarning('careful');`, { nodeArguments: ['--warnings'] });
  assert.equal(log.match(/careful/g)?.length, 1);
});

test('the streams look like files, and other descriptors are left alone', () => {
  const { log } = run(`const fs = require('fs');
    console.log(process.stdout.fd, process.stderr.fd, process.stdout.isTTY, fs.fstatSync(1).isFile(), fs.fstatSync(1).ino === fs.statSync('app.log').ino);
    const other = fs.openSync('other.txt', 'w'); fs.writeSync(other, 'x'); fs.closeSync(other); console.log(fs.readFileSync('other.txt', 'utf8'));`);
  assert.equal(log, '1 2 false true true\nx\n');
});
