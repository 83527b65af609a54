import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { nodeStdio, planChild, type Surroundings } from '../../../../core/host/supervisor/plan-child.js';

const around: Surroundings = { nodePath: 'node.exe', hostDirectory: 'host', folder: 'none', environment: {}, shell: 'cmd.exe', serviceName: 'api', processId: 7, reportDirectory: 'logs', hangs: null };

test('a program is started as it is', () => {
  const { file, arguments: args, isNode, verbatim } = planChild({ kind: 'Executable', nodeArguments: [], script: 'a.exe', arguments: ['x y'] }, around);
  assert.deepEqual([file, args, isNode, verbatim], ['a.exe', ['x y'], false, false]);
});

test('a line is cmd.exe\'s, in the quotes that /s takes off', () => {
  const { file, arguments: args, isNode, verbatim } = planChild({ kind: 'Shell', nodeArguments: [], script: 'echo "a" | more', arguments: [] }, around);
  assert.deepEqual([file, args, isNode, verbatim], ['cmd.exe', ['/d', '/s', '/c', '"echo "a" | more"'], false, true]);
});

test('npm that has to run itself is a program', () => {
  const { arguments: args, isNode } = planChild({ kind: 'Isolated', nodeArguments: [], script: 'npm-cli.js', arguments: ['ci'] }, around);
  assert.deepEqual([args, isNode], [['npm-cli.js', 'ci'], false]);
});

test('a script has the preload behind its node options, and knows its supervisor', () => {
  const { file, arguments: args, environment, isNode } = planChild({ kind: 'Isolated', nodeArguments: ['--no-warnings'], script: 'a.js', arguments: ['x'] }, around);
  assert.deepEqual([file, args, isNode], ['node.exe', ['--no-warnings', '-r', join('host', 'child.cjs'), 'a.js', 'x'], true]);
  assert.deepEqual(environment, { NODESVC_SUPERVISOR: '7', NODESVC_REPORTS: 'logs', NODESVC_NAME: 'api' });
});

test('a script that is watched for hangs has a descriptor more to tell of them, and knows the time-out', () => {
  const hangs = { limitMs: 5_000, countedMs: () => 0, hung: () => undefined };
  const { environment } = planChild({ kind: 'Isolated', nodeArguments: [], script: 'a.js', arguments: [] }, { ...around, hangs });
  assert.equal(environment['NODESVC_HANG'], '5000');
  assert.deepEqual([nodeStdio('ignore', { hangs }), nodeStdio('pipe', around)], [['ignore', 'pipe', 'pipe', 'ipc', 'pipe'], ['pipe', 'pipe', 'pipe', 'ipc']]);
});
