import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, test } from 'node:test';
import { crashReport, defaultLogDirectory, earlierCrashReport } from '../../../../core/contract/layout.js';
import { HostParts } from '../host-parts.js';

const parts = new HostParts(['app/crash-report']);
// Relative, so that Windows' paths mean files below the folder anywhere.
const logs = defaultLogDirectory('data', 'api');
const preload = `const { keepEarlierReport, reportCrashes } = require('./crash-report.cjs');
  const log = { note: (text) => require('fs').appendFileSync('app.log', text + '\\n') };
  keepEarlierReport(log, process.env.NODESVC_TEST_LOGS, 'api');
  reportCrashes(log, process.env.NODESVC_TEST_LOGS, 'data', 'api');`;

/** A file of the log folder; Node makes such a path of the folder and the name, as the host does. */
const path = (file: string, folder = logs): string => join(parts.folder, folder, file);

beforeEach(() => {
  rmSync(path('.'), { recursive: true, force: true });
  mkdirSync(path('.'), { recursive: true });
});

const run = (app: string, nodeArguments: string[] = [], folder = logs) => parts.run(preload, app, { nodeArguments, env: { NODESVC_TEST_SECRET: 'hush-hush', NODESVC_TEST_LOGS: folder } });
const fill = `const all = []; for (;;) all.push(new Array(1000).fill(all.length));`;
const smallHeap = '--max-old-space-size=20';

/** Whether this Node knows --report-exclude-env. */
const excludes = 'excludeEnv' in process.report;

describe('a crash', () => {
  test('by process.abort ends the process as ever, with its place in the log', () => {
    const { log, status } = run(`function deep() { process.abort(); } deep();`);
    assert.notEqual(status, 0);
    assert.match(log, /api: Error: process\.abort was called\n {4}at .*\n? *.*at deep \(.*app\.js:1:\d+\)/);
  });

  test('leaves a report without the environment, and an earlier one is kept', () => {
    writeFileSync(path(crashReport('api')), 'old');
    const { log } = run(`new (require('worker_threads').Worker)('setInterval(() => {}, 1000)', { eval: true }).on('online', () => process.abort());`);
    assert.match(log, /api: an earlier run left a diagnostic report: .*api\.crash\.earlier\.json\n/);
    assert.equal(readFileSync(path(earlierCrashReport('api')), 'utf8'), 'old');
    const text = readFileSync(path(crashReport('api')), 'utf8');
    const report: unknown = JSON.parse(text);
    assert.ok(typeof report === 'object' && report !== null && 'javascriptStack' in report);
    assert.doesNotMatch(text, /hush-hush|environmentVariables/);
  });

  test('by a heap that is full leaves one, too', () => {
    run(fill, [smallHeap]);
    assert.ok(existsSync(path(crashReport('api'))));
    run('');
    assert.match(readFileSync(path(earlierCrashReport('api')), 'utf8'), /javascriptHeap/);
    assert.doesNotMatch(readFileSync(path(earlierCrashReport('api')), 'utf8'), /hush-hush|environmentVariables/);
  });
});

describe('an earlier report with an environment', () => {
  const earlier = path(earlierCrashReport('api'));

  test('is kept without', () => {
    writeFileSync(path(crashReport('api')), JSON.stringify({ header: 1, environmentVariables: { A: 'hush' }, workers: [{ environmentVariables: { A: 'hush' } }] }));
    run('');
    assert.deepEqual(JSON.parse(readFileSync(earlier, 'utf8')), { header: 1, workers: [{}] });
  });

  test('is removed when it is cut off', () => {
    writeFileSync(path(crashReport('api')), '{ "header": 1, "environmentVariables": { "A": "hu');
    assert.match(run('').log, /an earlier run left a diagnostic report that cannot be used: SyntaxError/);
    assert.deepEqual([existsSync(earlier), existsSync(path(crashReport('api')))], [false, false]);
  });
});

test('in a folder of the user, where others may read, a full heap leaves a report only if Node is told to leave out the environment', () => {
  mkdirSync(path('.', 'elsewhere'), { recursive: true });
  run(fill, [smallHeap], 'elsewhere');
  assert.ok(!existsSync(path(crashReport('api'), 'elsewhere')));
  run('process.abort();', [], 'elsewhere');
  assert.doesNotMatch(readFileSync(path(crashReport('api'), 'elsewhere'), 'utf8'), /hush-hush|environmentVariables/);
  if (!excludes) return;
  run(fill, [smallHeap, '--report-exclude-env'], 'elsewhere');
  assert.doesNotMatch(readFileSync(path(crashReport('api'), 'elsewhere'), 'utf8'), /hush-hush|environmentVariables/);
});

test('an ordinary end leaves none, whatever its code', () => {
  assert.deepEqual(['process.exit(3)', 'throw new Error("x")'].map((app) => run(app).status), [3, 1]);
  assert.ok(!existsSync(path(crashReport('api'))));
});
