import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { HostParts } from '../host-parts.js';

const parts = new HostParts(['app/main-module']);
const preload = `require('./main-module.cjs').whenMainModuleEvaluated(() => console.log('EVALUATED'));`;

function run(app: string, file = 'app.js'): [lines: readonly string[], status: number | null] {
  const { stdout, status } = parts.run(preload, app, { file });
  return [stdout.trimEnd().split('\n'), status];
}

const keepAlive = `setTimeout(() => console.log('ends'), 300);`;

describe('CommonJS', () => {
  test('when it has been evaluated, and before anything it left for later', () => {
    assert.deepEqual(run(`console.log('body'); setTimeout(() => console.log('timer'), 50); ${keepAlive}`), [['body', 'EVALUATED', 'timer', 'ends'], 0]);
  });

  test('not held up by a timer that is busy', () => {
    assert.equal(run(`setTimeout(() => { const end = Date.now() + 200; while (Date.now() < end); console.log('busy'); }, 0); ${keepAlive}`)[0][0], 'EVALUATED');
  });

  test('not while its body is busy', () => {
    assert.deepEqual(run(`const end = Date.now() + 200; while (Date.now() < end); console.log('body'); ${keepAlive}`)[0], ['body', 'EVALUATED', 'ends']);
  });

  test('never, when its body throws or ends the process', () => {
    assert.deepEqual(run(`console.log('body'); throw new Error('x');`), [['body'], 1]);
    assert.deepEqual(run(`console.log('body'); process.exit(4);`), [['body'], 4]);
  });
});

describe('an ES module', () => {
  test('when its top-level await is through', () => {
    assert.deepEqual(run(`console.log('body'); await new Promise((done) => setTimeout(done, 150)); console.log('awaited'); ${keepAlive}`, 'app.mjs'),
      [['body', 'awaited', 'EVALUATED', 'ends'], 0]);
  });

  test('without one: when it has been evaluated', () => {
    assert.deepEqual(run(`import { setTimeout as later } from 'node:timers'; console.log('body'); later(() => console.log('ends'), 300);`, 'app.mjs')[0], ['body', 'EVALUATED', 'ends']);
  });

  test('is evaluated once', () => assert.equal(run(`console.log('body'); ${keepAlive}`, 'app.mjs')[0].filter((line) => line === 'body').length, 1));

  test('with the modules that it imports', () => {
    parts.write('slow.mjs', `await new Promise((done) => setTimeout(done, 150)); console.log('slow'); export const x = 1;`);
    assert.deepEqual(run(`import { x } from './slow.mjs'; console.log('body', x); ${keepAlive}`, 'app.mjs')[0], ['slow', 'body 1', 'EVALUATED', 'ends']);
  });

  test('never, when it throws, at once or after an await; the error is its own', () => {
    assert.deepEqual(run(`console.log('body'); throw new Error('x');`, 'app.mjs'), [['body'], 1]);
    assert.deepEqual(run(`console.log('body'); await new Promise((done) => setTimeout(done, 50)); throw new Error('x');`, 'app.mjs'), [['body'], 1]);
  });

  test('never, when its await never ends', () => assert.deepEqual(run(`console.log('body'); await new Promise(() => {});`, 'app.mjs'), [['body'], 13]));

  test('as a .js of a package of modules, with letters that a URL writes otherwise', () => {
    parts.write('esm #1 ü/package.json', '{"type":"module"}');
    assert.deepEqual(run(`console.log('body'); await 0; ${keepAlive}`, 'esm #1 ü/app.js')[0], ['body', 'EVALUATED', 'ends']);
  });
});
