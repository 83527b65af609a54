import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, beforeEach, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { bundleCore } from '../../../build/bundle.js';
import { defaultLogSettings } from '../../../core/contract/log-defaults.js';
import { HostExit } from '../../../core/contract/host-exit.js';
import { defaultLogDirectory, logFile, settingsFile } from '../../../core/contract/layout.js';

// host.cjs as it ships, with a worker that plays the SCM's side: it notes what it is told, reports STOPPED when the app ends,
// and asks it to stop where NODESVC_TEST_STOP is set. A process's exit code has 8 bits where this runs off Windows.
const worker = `
  const { parentPort } = require('node:worker_threads');
  const note = (line) => require('node:fs').appendFileSync(require('node:path').join(__dirname, 'scm.txt'), line + '\\n');
  parentPort.once('message', ({ name, stopped, stopTimeoutMs, startTimeoutMs }) => {
    note('connected ' + [name, stopTimeoutMs, startTimeoutMs].join(' '));
    parentPort.on('message', ({ kind, code }) => {
      note(kind + (code === undefined ? '' : ' ' + code));
      if (kind === 'ready' && process.env.NODESVC_TEST_STOP) parentPort.postMessage({ kind: 'stop' });
      if (kind === 'exit') Atomics.notify(stopped, Atomics.store(stopped, 0, 1) - 1);
    });
  });`;

let host = '';
let folder = '';

before(async () => {
  host = mkdtempSync(join(tmpdir(), 'nodesvc-test-'));
  await bundleCore(fileURLToPath(new URL('../../../', import.meta.url)), host);
});

after(() => rmSync(host, { recursive: true, force: true }));

beforeEach((context) => {
  folder = join(host, context.name.replace(/\W+/g, '-'));
  mkdirSync(folder);
  writeFileSync(join(host, 'worker.cjs'), worker);
  rmSync(join(host, 'scm.txt'), { force: true });
});

/** Runs an app as the service `api`. All paths are relative, so that Windows' ones mean files below the folder anywhere. */
function run(app: string, { settings = {}, nodeArguments = ['--title=api'], env = {} }: { settings?: object | string; nodeArguments?: readonly string[]; env?: NodeJS.ProcessEnv } = {}) {
  put(settingsFile('data', 'api'), typeof settings === 'string' ? settings : JSON.stringify({
    version: 1, workingDirectory: folder, environment: {}, environmentFile: null, logDirectory: 'logs', log: defaultLogSettings, stopTimeoutMs: 1234, startTimeoutMs: 5678,
    readyWhen: 'Loaded', readyUrl: null, hangTimeoutMs: null, healthCheck: null, ...settings,
  }));
  put('app.js', app);
  const { status, stdout } = spawnSync(process.execPath, [...nodeArguments, '-r', join(host, 'host.cjs'), 'app.js'], { cwd: folder, encoding: 'utf8', timeout: 60_000, env: { ...process.env, ProgramData: 'data', ...env } });
  return { status, stdout, log: logOf(logFile('logs', 'api')), scm: read(join(host, 'scm.txt')).trimEnd().split('\n') };
}

function put(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

const read = (path: string): string => (existsSync(path) ? readFileSync(path, 'utf8') : '');

/** A log without the times of the host's own lines. */
const logOf = (path: string): string => read(join(folder, path)).replace(/^\[nodesvc [^\]]*\]/gm, '[nodesvc]');

const low8Bits = (code: number): number => (process.platform === 'win32' ? code : code & 0xff);

describe('a service process', () => {
  test('tells the SCM when it is loaded and how it ended, and the log what happened', () => {
    const { status, stdout, log, scm } = run(`console.log('up'); setTimeout(() => process.exit(3), 100);`);
    assert.deepEqual([status, stdout], [3, '']);
    assert.deepEqual(scm, ['connected api 1234 5678', 'ready', 'exit 3']);
    assert.match(log, /^\[nodesvc\] api: starting, pid \d+, Node\.js v\S+\nup\n\[nodesvc\] api: ended with exit code 3\n$/);
  });

  test('ends when its loop runs dry', () => assert.deepEqual([run('').status, run('').scm.at(-1)], [0, 'exit 0']));

  test('has its working directory and environment', () => {
    mkdirSync(join(folder, 'sub'));
    put('a.env', 'A=file\nB=file\n');
    const { log } = run(`console.log(require('path').basename(process.cwd()), process.env.A, process.env.B);`, { settings: { workingDirectory: 'sub', environmentFile: 'a.env', environment: { B: 'settings' } } });
    assert.match(log, /^sub file settings$/m);
  });

  test('an app finds itself as node app.js would show it', () => {
    const { log } = run(`console.log(require.main === module, process.argv.length, require('path').basename(process.argv[1]), require('path').basename(__filename));`);
    assert.match(log, /^true 2 app\.js app\.js$/m);
  });

  test('an app that throws at load has the error in its log, and never counts as loaded', () => {
    const { status, log, scm } = run(`throw new Error('no config');`);
    assert.deepEqual([status, scm.slice(1)], [1, ['uncaught', 'exit 1']]);
    assert.match(log, /Uncaught exception: Error: no config\n[^]*\[nodesvc\] api: ended with exit code 1\n$/);
  });
});

describe('a stop', () => {
  const stop = { NODESVC_TEST_STOP: '1' };
  const alive = `setInterval(() => {}, 1000);`;

  test('reaches the app as the signal it listens for', () => {
    const { status, log, scm } = run(`${alive} process.on('SIGTERM', () => { console.log('goodbye'); process.exit(0); });`, { env: stop });
    assert.deepEqual([status, scm.slice(1)], [0, ['ready', 'exit 0']]);
    assert.match(log, /stop requested; SIGTERM to the app\ngoodbye\n/);
  });

  test('ends an app that listens for none', () => {
    const { status, log } = run(alive, { env: stop });
    assert.equal(status, 0);
    assert.match(log, /stop requested; the app listens for no signal and exits\n/);
  });
});

describe('no service process', () => {
  const nothing = [''];

  test('without a title: an ordinary program', () => assert.deepEqual([run(`console.log('x')`, { nodeArguments: [] }).stdout, run('', { nodeArguments: [] }).scm], ['x\n', nothing]));
  test('in a process that a service process started', () => assert.deepEqual([run(`console.log('x')`, { env: { NODESVC_PROCESS: '1' } }).stdout, run('', { env: { NODESVC_PROCESS: '1' } }).scm], ['x\n', nothing]));

  test('in its forked children and worker threads: one connection, and what they print is in the log', () => {
    const { status, log, scm } = run(`if (process.send) { console.log('child'); process.disconnect(); } else {
      require('child_process').fork(__filename); new (require('worker_threads').Worker)('console.log("thread")', { eval: true }); }`);
    assert.deepEqual([status, scm.filter((line) => line.startsWith('connected')).length], [0, 1]);
    assert.deepEqual([log.match(/^child$/gm)?.length, log.match(/^thread$/gm)?.length], [1, 1]);
  });
});

describe('a start that cannot be made ends with its reason, in the exit code and in a log, and the app is not run', () => {
  const app = `require('fs').writeFileSync('ran.txt', '');`;
  const cases: Record<string, [settings: object | string, code: HostExit, log: string, message: RegExp]> = {
    'no settings': ['{', HostExit.SettingsUnreadable, logFile(defaultLogDirectory('data', 'api'), 'api'), /cannot read the settings file/],
    'no working directory': [{ workingDirectory: 'none' }, HostExit.WorkingDirectoryMissing, logFile('logs', 'api'), /cannot enter the working directory 'none'/],
    'no environment file': [{ environmentFile: 'none.env' }, HostExit.EnvironmentFileUnreadable, logFile('logs', 'api'), /cannot read the environment file 'none\.env'/],
  };
  for (const [what, [settings, code, path, message]] of Object.entries(cases)) {
    test(what, () => {
      const { status, scm } = run(app, { settings });
      assert.deepEqual([status, scm.slice(1)], [low8Bits(code), [`exit ${code}`]]);
      assert.match(logOf(path), message);
      assert.ok(!readdirSync(folder).includes('ran.txt'));
    });
  }

  test('a worker that fails', () => {
    writeFileSync(join(host, 'worker.cjs'), `throw new Error('koffi.node is gone');`);
    const { status, log } = run(`setInterval(() => {}, 1000);`);
    assert.equal(status, low8Bits(HostExit.HostFailed));
    assert.match(log, /api: the host failed: Error: koffi\.node is gone\n/);
  });
});
