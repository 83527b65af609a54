import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeEach, describe, test } from 'node:test';
import { noLimits } from '../../../../core/contract/no-limits.js';
import { NodeSvcError } from '../../../../core/errors/nodesvc-error.js';
import { limitSettings } from '../../../../core/operations/service/limit-settings.js';
import { checkWatched, resolveRun, type Run, type RunInput } from '../../../../core/operations/service/run.js';
import { useWorkingFolder } from '../working-folder.js';

useWorkingFolder();

beforeEach(() => {
  mkdirSync('bin');
  for (const file of ['a.js', 'b.js', 'bin/py.exe', 'bin/node.exe']) writeFileSync(file, '');
});

const run = (input: RunInput, before: Run | null = null): Run => resolveRun(input, before && { ...before, workingDirectory: '.' }, resolve('bin'), 'api');
const refused = (act: () => unknown, action: RegExp): void => assert.throws(act, (error) => error instanceof NodeSvcError && error.id === 'InvalidSetting' && action.test(error.recommendedAction));

const script: Run = { kind: 'Script', script: resolve('a.js'), arguments: [], nodeArguments: [], program: null, instances: 1 };

describe('a new service runs', () => {
  test('a script', () => assert.deepEqual(run({ script: 'a.js', arguments: ['x'], nodeArguments: ['-y'] }), { ...script, script: resolve('a.js'), arguments: ['x'], nodeArguments: ['-y'] }));
  test('a script in a child, or in several', () => {
    assert.equal(run({ script: 'a.js', isolate: true }).kind, 'Isolated');
    assert.deepEqual([run({ script: 'a.js', instances: 3 })].map(({ kind, instances }) => [kind, instances]), [['Cluster', 3]]);
  });
  test('a program, or a command', () => {
    assert.deepEqual(run({ executable: 'py', arguments: ['x'] }), { ...script, kind: 'Executable', script: resolve('bin/py.exe'), arguments: ['x'] });
    assert.deepEqual(run({ command: 'py x', workingDirectory: '.' }), { ...script, kind: 'Executable', script: resolve('bin/py.exe'), arguments: ['x'], program: { command: 'py x' } });
  });
  test('just one of them', () => {
    refused(() => run({}), /-Script, -Command or -Executable/);
    refused(() => run({ script: 'a.js', command: 'py' }), /just one/);
    refused(() => run({ command: 'py' }), /-WorkingDirectory/);
  });
  test('with what goes with it', () => {
    refused(() => run({ command: 'py', workingDirectory: '.', arguments: ['x'] }), /-Command/);
    refused(() => run({ executable: 'py', nodeArguments: ['-x'] }), /-Script/);
    refused(() => run({ executable: 'py', instances: 2 }), /-Script/);
    refused(() => run({ command: 'node a.js', workingDirectory: '.', isolate: true }), /-Script/);
    refused(() => run({ script: 'a.js', isolate: true, instances: 2 }), /-Isolate or -Instances/);
  });
});

describe('an existing service', () => {
  const before: Run = { ...script, script: resolve('a.js'), arguments: ['x'], nodeArguments: ['-y'] };
  test('keeps what is not given', () => assert.deepEqual(run({ arguments: [] }, before), { ...before, arguments: [] }));
  test('gets another script with the same arguments', () => assert.deepEqual(run({ script: 'b.js' }, { ...before, kind: 'Isolated' }), { ...before, kind: 'Isolated', script: resolve('b.js') }));
  test('gets a child, several, and none again', () => {
    const isolated = run({ isolate: true }, before);
    assert.deepEqual(isolated, { ...before, kind: 'Isolated' });
    assert.deepEqual(run({ isolate: false }, isolated), before);
    const several = run({ instances: 2 }, isolated);
    assert.deepEqual(several, { ...before, kind: 'Cluster', instances: 2 });
    assert.deepEqual(run({ instances: 1 }, several), before);
  });
  test('becomes another program, and a script again, without what was the other\'s', () => {
    const program = run({ executable: 'py' }, { ...before, kind: 'Cluster', instances: 2 });
    assert.deepEqual(program, { ...script, kind: 'Executable', script: resolve('bin/py.exe') });
    assert.deepEqual(run({ script: 'a.js' }, { ...program, arguments: ['x'] }), { ...script, script: resolve('a.js') });
  });
  test('a command\'s arguments are part of it', () => refused(() => run({ arguments: ['x'] }, { ...before, kind: 'Isolated', program: { command: 'node a.js' } }), /-Command/));
});

test('what can be watched', () => {
  const watching = { readyWhen: 'Loaded', hangTimeoutMs: null } as const;
  for (const kind of ['Script', 'Isolated', 'Cluster', 'Executable', 'Shell'] as const) checkWatched({ kind, program: null }, watching, 'api');
  checkWatched({ kind: 'Cluster', program: null }, { ...watching, readyWhen: 'Listening' }, 'api');
  for (const readyWhen of ['Listening', 'Signal'] as const) refused(() => checkWatched({ kind: 'Shell', program: null }, { ...watching, readyWhen }, 'api'), /Http/);
  for (const kind of ['Script', 'Isolated', 'Cluster'] as const) checkWatched({ kind, program: null }, { ...watching, hangTimeoutMs: 1 }, 'api');
  for (const other of [{ kind: 'Executable', program: null }, { kind: 'Shell', program: { command: 'a | b' } }, { kind: 'Isolated', program: { command: 'node a.js' } }] as const)
    refused(() => checkWatched(other, { ...watching, hangTimeoutMs: 1 }, 'api'), /-HealthCheck/);
});

test('limits are changed one by one, and cleared when they are empty', () => {
  const all = limitSettings({ priority: 'High', affinity: [0, 0], memoryLimitBytes: 2 ** 30, cpuPercent: 5 }, noLimits, 'api');
  assert.deepEqual(all, { priority: 'High', affinity: [0], memoryBytes: 2 ** 30, cpuPercent: 5 });
  assert.deepEqual(limitSettings({ cpuPercent: 6 }, all, 'api'), { ...all, cpuPercent: 6 });
  assert.deepEqual(limitSettings({ priority: '', affinity: [], memoryLimitBytes: null, cpuPercent: null }, all, 'api'), noLimits);
  refused(() => limitSettings({ affinity: [63] }, noLimits, 'api'), /-Affinity/);
});
