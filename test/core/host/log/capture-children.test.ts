import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { defaultLogSettings } from '../../../../core/contract/log-defaults.js';
import { redirectStdio } from '../../../../core/host/log/capture-children.js';
import { HostParts } from '../host-parts.js';

const parts = new HostParts(['log/capture-children', 'log/capture-streams', 'log/log']);
const preload = `const log = require('./log.cjs').Log.open({ path: 'app.log', errorPath: null, settings: ${JSON.stringify(defaultLogSettings)} });
  require('./capture-streams.cjs').captureStreams(log);
  require('./capture-children.cjs').captureChildren(log);`;

/** What an app left in the log; `printer` is a script that prints one line to each stream. */
function run(app: string, file = 'app.js'): string {
  parts.write('printer.js', `process.stdout.write('out\\n'); process.stderr.write('err\\n');`);
  const { status, stdout, stderr, log } = parts.run(preload, file.endsWith('.mjs') ? app : `const { spawn, spawnSync, fork, exec, execSync, execFile, execFileSync } = require('child_process'); const node = process.execPath; ${app}`, { file });
  assert.deepEqual([status, stdout, stderr], [0, '', '']);
  return log;
}

describe("what a child prints on its parent's streams is in the log", () => {
  const apps: Record<string, string> = {
    "spawn, 'inherit'": `spawn(node, ['printer.js'], { stdio: 'inherit' });`,
    "spawn, ['ignore', 'inherit', 'inherit']": `spawn(node, ['printer.js'], { stdio: ['ignore', 'inherit', 'inherit'] });`,
    'spawn, [0, 1, 2]': `spawn(node, ['printer.js'], { stdio: [0, 1, 2] });`,
    'spawn, process.stdout and stderr': `spawn(node, ['printer.js'], { stdio: ['ignore', process.stdout, process.stderr] });`,
    'fork': `fork('printer.js');`,
    'spawnSync': `spawnSync(node, ['printer.js'], { stdio: 'inherit' });`,
    'execFileSync': `execFileSync(node, ['printer.js'], { stdio: 'inherit' });`,
    'execSync': `execSync('"' + node + '" printer.js', { stdio: 'inherit' });`,
    'cluster': `const cluster = require('cluster'); require('fs').writeFileSync('clustered.js', 'require("./printer.js"); process.disconnect();'); cluster.setupPrimary({ exec: 'clustered.js' }); cluster.fork();`,
  };
  for (const [what, app] of Object.entries(apps)) test(what, () => assert.equal(run(app), 'out\nerr\n'));

  test('from an ES module', () => {
    assert.equal(run(`import { spawn, execFileSync } from 'node:child_process'; execFileSync(process.execPath, ['printer.js'], { stdio: 'inherit' }); spawn(process.execPath, ['printer.js'], { stdio: 'inherit' });`, 'app.mjs'), 'out\nerr\nout\nerr\n');
  });

  test('behind what the app printed itself', () => assert.equal(run(`console.log('before'); spawn(node, ['printer.js'], { stdio: 'inherit' }).on('exit', () => console.log('after'));`), 'before\nout\nerr\nafter\n'));
});

describe('what a parent wants for itself stays its own', () => {
  const apps: Record<string, [app: string, log: string]> = {
    'spawn with pipes': [`const child = spawn(node, ['printer.js']); child.stdout.on('data', (data) => console.log('got', String(data).trim()));`, 'got out\n'],
    'exec': [`exec('"' + node + '" printer.js', (error, stdout, stderr) => console.log(stdout + stderr));`, 'out\nerr\n\n'],
    'execFile': [`execFile(node, ['printer.js'], (error, stdout) => console.log(error, stdout));`, 'null out\n\n'],
    'spawnSync': [`console.log(String(spawnSync(node, ['printer.js']).stdout));`, 'out\n\n'],
    "execSync, whose stderr is the parent's": [`console.log(String(execSync('"' + node + '" printer.js')));`, 'err\nout\n\n'],
    "spawn, 'ignore'": [`spawn(node, ['printer.js'], { stdio: 'ignore' });`, ''],
    'a message of a forked child': [`require('fs').writeFileSync('talker.js', 'process.send("hi")'); fork('talker.js').on('message', (text) => console.log('got', text));`, 'got hi\n'],
  };
  for (const [what, [app, log]] of Object.entries(apps)) test(what, () => assert.equal(run(app), log));
});

describe('redirectStdio', () => {
  test('leads inherited output to the descriptors, wherever it is named', () => {
    assert.deepEqual(redirectStdio({ cwd: 'x', stdio: 'inherit' }, { output: 8, error: 9 }), { cwd: 'x', stdio: ['inherit', 8, 9] });
    assert.deepEqual(redirectStdio({ stdio: ['inherit', 'inherit', 'inherit'] }, { output: 8, error: 9 }), { stdio: ['inherit', 8, 9] });
    assert.deepEqual(redirectStdio({ stdio: ['pipe', 2, 1, 'ipc'] }, { output: 8, error: 9 }), { stdio: ['pipe', 9, 8, 'ipc'] });
    assert.deepEqual(redirectStdio({ stdio: [process.stdin, process.stdout, process.stderr] }, { output: 8, error: 9 }), { stdio: [process.stdin, 8, 9] });
  });

  test('returns everything else as it is', () => {
    for (const other of [undefined, null, 'inherit', ['inherit'], 5, {}, { stdio: 'pipe' }, { stdio: undefined }]) assert.equal(redirectStdio(other, { output: 8, error: 9 }), other);
    assert.deepEqual(redirectStdio({ stdio: ['pipe', 'ignore', 5, null, 'inherit'] }, { output: 8, error: 9 }), { stdio: ['pipe', 'ignore', 5, null, 'inherit'] });
  });

  test("leaves the caller's own object alone", () => {
    const options = { stdio: ['inherit', 'inherit'] };
    redirectStdio(options, { output: 8, error: 9 });
    assert.deepEqual(options, { stdio: ['inherit', 'inherit'] });
  });
});
