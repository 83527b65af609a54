import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterEach, beforeEach, mock, test } from 'node:test';
import * as v from 'valibot';
import { logFile, settingsFile } from '../../../../core/contract/layout.js';
import { serviceInfo, type ServiceInfo } from '../../../../core/contract/service-info.js';
import { composeBinaryPath, type ServiceCommand } from '../../../../core/operations/service/binary-path.js';
import { describeByName } from '../../../../core/operations/service/describe.js';
import { ServiceManager } from '../../../../core/scm/manager.js';
import { machine } from '../../machine.js';
import { plainSettings } from '../../settings.js';
import { FakeServices } from '../fake-services.js';
import { useWorkingFolder } from '../working-folder.js';

useWorkingFolder();
let services: FakeServices;

beforeEach(() => {
  services = new FakeServices();
});

afterEach(() => mock.restoreAll());

/** What the core reports of a service; it is what the contract says. */
function infoOf(name: string): ServiceInfo {
  using manager = ServiceManager.connect();
  return v.parse(serviceInfo, describeByName(manager, name, machine));
}

test("one of NodeSvc's own services, with its settings", () => {
  const command: ServiceCommand = { kind: 'Script', nodePath: 'C:\\none\\node.exe', name: 'api', nodeArguments: ['--no-warnings'], hostVersion: '0.1.0', script: 'C:\\app\\app.js', arguments: ['--port', ''] };
  const binaryPath = composeBinaryPath(command, machine.programFiles);
  services.add('api', { binaryPath, description: 'Answers.', startType: 2, dependencies: ['Tcpip', '+Group'], win32ExitCode: 1066, serviceExitCode: 7 });
  const file = settingsFile(machine.programData, 'api');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({
    ...plainSettings, environment: { TOKEN: 'hush' }, environmentFile: 'C:\\.env', logDirectory: 'D:\\logs',
    log: { maxBytes: 2000, daily: true, keep: 3, maxAgeDays: 4, compress: true, timestamps: true, format: 'Json', errorFile: true },
    stopTimeoutMs: 1, startTimeoutMs: 2,
    readyWhen: 'Http', readyUrl: 'http://a/', hangTimeoutMs: 3000, healthCheck: { url: 'http://b/', intervalMs: 4, timeoutMs: 5, threshold: 6 },
    killChildren: false, limits: { priority: 'High', affinity: [1], memoryBytes: 2 ** 30, cpuPercent: 8 }, instances: 4,
  }));
  const info = infoOf('api');
  assert.deepEqual(info, {
    name: 'api', displayName: 'The api', description: 'Answers.', status: 'Stopped', startType: 'Automatic', processId: null, startedAt: null, memoryBytes: null,
    account: 'NT SERVICE\\api', script: command.script, command: null, executable: null, isolated: false, instances: 4, arguments: command.arguments, nodePath: command.nodePath, nodePinned: false, nodeVersion: null, nodeArguments: command.nodeArguments,
    workingDirectory: 'C:\\app', environmentFile: 'C:\\.env', logPath: logFile('D:\\logs', 'api'),
    logMaxBytes: 2000, logDaily: true, logKeep: 3, logMaxAgeDays: 4, logCompress: true, logTimestamps: true, logFormat: 'Json', errorLog: true, stopTimeoutMs: 1, startTimeoutMs: 2,
    readyWhen: 'Http', readyUrl: 'http://a/', hangTimeoutMs: 3000, healthCheck: 'http://b/', healthCheckIntervalMs: 4, healthCheckTimeoutMs: 5, healthCheckThreshold: 6,
    keepChildren: true, priority: 'High', affinity: [1], memoryLimitBytes: 2 ** 30, cpuPercent: 8, dependsOn: ['Tcpip', '+Group'],
    binaryPath, hostVersion: '0.1.0', win32ExitCode: 1066, serviceExitCode: 7, failure: null, managed: true,
  });
  assert.doesNotMatch(JSON.stringify(info), /hush/);
});

test('without settings: what the SCM knows', () => {
  services.add('api', { state: 'Running' });
  const { status, managed, workingDirectory, logPath, stopTimeoutMs } = infoOf('api');
  assert.deepEqual([status, managed, workingDirectory, logPath, stopTimeoutMs], ['Running', true, null, null, null]);
});

test("another program's service", () => {
  services.add('Spooler', { binaryPath: 'C:\\Windows\\System32\\spoolsv.exe' });
  const { managed, script, arguments: args, nodePath, nodeVersion, nodeArguments, hostVersion, description } = infoOf('Spooler');
  assert.deepEqual([managed, script, args, nodePath, nodeVersion, nodeArguments, hostVersion, description], [false, null, null, null, null, null, null, null]);
});

test('delayed start is a start type of its own, and asked for where it can be only', () => {
  services.add('late', { startType: 2, delayed: true });
  services.add('manual', { startType: 3, delayed: true });
  services.add('odd', { startType: 9 });
  assert.deepEqual(['late', 'manual', 'odd'].map((name) => infoOf(name).startType), ['AutomaticDelayedStart', 'Manual', 9]);
});
