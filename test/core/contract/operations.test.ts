import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as v from 'valibot';
import { isOperationName, operationInputs, operationNames, type OperationName } from '../../../core/contract/operations.js';
import { refuses, takes } from './check.js';

interface Field {
  readonly good: readonly unknown[];
  readonly bad: readonly unknown[];
}

const noText = [null, 5, true, ['x'], {}, 'a\0b'];
const path: Field = { good: ['C:\\app\\app.js', 'ü b.js', 'x'], bad: ['', ...noText] };
const flag: Field = { good: [true, false], bad: ['true', 1, null, []] };
const timeout: Field = { good: [1, 86_400_000], bad: [0, -1, 1.5, 86_400_001, '5s', null] };
const names: Field = { good: [['api'], ['api', 'The API', 'TCP/IP NetBIOS Helper']], bad: [[], 'api', [''], ['a'.repeat(257)], [5], [null], ['a\0'], null, {}] };
const paths: Field = { good: [[], ['--a', 'b c']], bad: ['--a', [''], [5], [null], ['a\0'], null, {}] };
const named = { names };
const whatIf = flag;
const texts: Field = { good: [['LocalService'], ['a', 'b']], bad: [[], [''], 'a', [5], null] };
const triggerList: Field = {
  good: [[{ type: 'DomainJoin', action: 'Start', subtype: 'DomainJoin' }], [{ type: 20, action: 2, subtype: '', data: [{ type: 'Level', value: 5 }, { type: 9, value: 'ff' }] }]],
  bad: [[{}], [{ type: 'Sunrise', action: 'Start', subtype: 'x' }], [{ type: 'Custom', action: 'Run', subtype: 'x' }], [{ type: 'Custom', action: 'Start', subtype: 'x', data: [{ type: 'Level', value: 256 }] }], 'x', null],
};
const actionList: Field = { good: [['restart/5s'], [{ kind: 'Restart', delayMs: 0 }, { kind: 4, delayMs: 1 }], []], bad: ['restart/5s', [{ kind: 'Restart' }], [{ kind: 'Explode', delayMs: 1 }], [{ kind: 'Restart', delayMs: -1 }], [{ kind: 'Restart', delayMs: 1.5 }], new Array(1025).fill('none'), null] };
const rightList: Field = { good: [['Start', 'Stop']], bad: [[], ['start'], ['All'], 'Start', null] };
const log = {
  logMaxBytes: { good: [1024, 2 ** 40, null], bad: [0, 1023, 2 ** 41, 2000.5, '10MB'] },
  logDaily: flag,
  logKeep: { good: [1, 100_000, null], bad: [0, -1, 1.5, '5'] },
  logMaxAgeDays: { good: [1 / 1440, 0.5, 36_500, null], bad: [0, -1, 40_000, '5d'] },
  logCompress: flag,
  logTimestamps: flag,
  logFormat: { good: ['Text', 'Json'], bad: ['json', '', 1, null] },
  errorLog: flag,
};
const count: Field = { good: [1, 256], bad: [0, 257, 1.5, '2', null] };
const stop = { names, dependents: flag, timeoutMs: timeout };

/** Values for every field of every operation; the first good one of each makes a valid input. */
const fields: { readonly [N in OperationName]: { readonly [F in keyof (typeof operationInputs)[N]['entries']]: Field } } = {
  'service.new': {
    name: { good: ['api', 'Zoë 2'], bad: ['', 'a/b', 'a\\b', 'a'.repeat(201), 'nul', 'api.', ...noText] },
    script: path,
    command: path,
    executable: path,
    isolate: flag,
    instances: count,
    displayName: { good: ['The API', 'a/b', 'a'.repeat(256)], bad: ['', 'a'.repeat(257), ...noText] },
    description: { good: ['Answers.', '', 'a\nb'], bad: noText },
    startType: { good: ['Automatic', 'AutomaticDelayedStart', 'Manual', 'Disabled'], bad: ['Boot', 'System', 'automatic', '', 2, null] },
    dependsOn: { good: [['Tcpip', '+Group'], []], bad: ['Tcpip', [''], ['+'], ['a/b'], [5], null, {}] },
    account: { good: ['.\\bob', 'NT AUTHORITY\\LocalService'], bad: ['', ...noText] },
    password: { good: ['secret', ''], bad: noText },
    nodePath: path,
    pinNode: flag,
    nodeArguments: paths,
    arguments: { good: [['--port', '', 'ü'], []], bad: ['x', [5], [null], ['a\0'], null, {}] },
    workingDirectory: path,
    environment: { good: [{ PORT: '80' }, {}], bad: [['PORT=80'], 'PORT=80', { '': 'x' }, { 'A=B': 'x' }, { A: 1 }, null] },
    environmentFile: path,
    logDirectory: path,
    ...log,
    stopTimeoutMs: timeout,
    startTimeoutMs: timeout,
    readyWhen: { good: ['Loaded', 'Listening', 'Signal', 'Http'], bad: ['loaded', '', 'Running', 1, null] },
    readyUrl: { good: ['http://a/'], bad: ['', 'a', ...noText] },
    hangTimeoutMs: { good: [500, 86_400_000], bad: [499, ...timeout.bad] },
    healthCheck: { good: ['https://a/'], bad: ['', 'a', ...noText] },
    healthCheckIntervalMs: timeout,
    healthCheckTimeoutMs: timeout,
    healthCheckThreshold: { good: [1, 1000], bad: [0, 1001, 1.5, '1', null] },
    keepChildren: flag,
    priority: { good: ['Idle', 'High'], bad: ['RealTime', 'high', '', 4, null] },
    affinity: { good: [[0], [63, 1]], bad: [[], [64], [-1], [0.5], ['0'], 0, null] },
    memoryLimitBytes: { good: [2 ** 26, 2 ** 40], bad: [2 ** 26 - 1, 0, 0.5, '1GB', null] },
    cpuPercent: { good: [1, 100], bad: [0, 101, 0.5, '5', null] },
    failureActions: actionList,
    start: flag,
    replace: flag,
  },
  'service.get': { names },
  'service.list': { patterns: { good: [['*'], ['a?', 'b*'], []], bad: ['*', [''], [5], null] }, all: flag },
  'service.start': { names, timeoutMs: timeout },
  'service.stop': stop,
  'service.restart': stop,
  'service.remove': { names, keepLog: flag, timeoutMs: timeout },
  'service.wait': { names, status: { good: ['Running', 'Stopped', 'Paused'], bad: ['running', 'Started', '', 4, null] }, timeoutMs: timeout },
  'service.control': { names, control: { good: [128, 255, 'ParamChange', 'RotateLog', 'RestartInstances'], bad: [127, 256, 0, 1.5, 'Stop', '200', null] } },
  'service.test': named,
  'service.repair': { names, whatIf },
  'service.debug': { name: { good: ['api', 'The API'], bad: ['', 'a'.repeat(257), 5, null, {}] }, stopAfterMs: timeout, force: flag },
  'service.suspend': { names, timeoutMs: timeout },
  'service.resume': { names, timeoutMs: timeout },
  'log.get': {
    names,
    tail: { good: [0, 50], bad: [-1, 1.5, '50', null] },
    since: { good: ['2026-11-25T12:00:00.000Z', '2026-11-25T12:00:00Z'], bad: ['yesterday', '', '12:00', 5, null] },
    stream: { good: ['All', 'Output', 'Error', 'Host'], bad: ['all', 'stderr', '', 1, null] },
    wait: flag,
    raw: flag,
  },
  'config.get': named,
  'config.set': {
    names, whatIf,
    displayName: { good: ['The API', ''], bad: ['a'.repeat(257), ...noText] },
    description: { good: ['Answers.', ''], bad: noText },
    startType: { good: ['Automatic', 'AutomaticDelayedStart', 'Manual', 'Disabled'], bad: ['Boot', 'System', '', 2, null] },
    dependsOn: { good: [['Tcpip', '+Group'], []], bad: ['Tcpip', [''], [5], null] },
    account: { good: ['.\\bob'], bad: ['', ...noText] },
    password: { good: ['secret', ''], bad: noText },
    errorControl: { good: ['Ignore', 'Normal', 'Severe', 'Critical'], bad: ['normal', '', 1, null] },
    loadOrderGroup: { good: ['Group', ''], bad: noText },
    interactive: flag,
    sidType: { good: ['None', 'Unrestricted', 'Restricted'], bad: ['none', '', 1, null] },
    requiredPrivileges: { good: [['SeChangeNotifyPrivilege'], []], bad: ['x', [''], [5], null] },
    preshutdownTimeoutMs: timeout,
    preferredNode: { good: [0, 65_535, null], bad: [-1, 65_536, 0.5, '0'] },
    script: path,
    command: path,
    executable: path,
    isolate: flag,
    instances: count,
    arguments: { good: [['--port', ''], []], bad: ['x', [5], null] },
    nodePath: path,
    pinNode: flag,
    nodeArguments: paths,
    workingDirectory: path,
    environment: { good: [{ PORT: '80' }, {}], bad: [['PORT=80'], { '': 'x' }, { A: 1 }, null] },
    scmEnvironment: { good: [{ PORT: '80' }, {}], bad: [['PORT=80'], { '': 'x' }, { A: 1 }, null] },
    environmentFile: { good: ['C:\\app\\.env', ''], bad: noText },
    logDirectory: path,
    ...log,
    stopTimeoutMs: timeout,
    startTimeoutMs: timeout,
    readyWhen: { good: ['Loaded', 'Listening', 'Signal', 'Http'], bad: ['loaded', '', 'Running', 1, null] },
    readyUrl: { good: ['http://a/', ''], bad: ['a', ...noText] },
    hangTimeoutMs: { good: [500, null], bad: [499, 1.5, 86_400_001, '5s'] },
    healthCheck: { good: ['https://a/', ''], bad: ['a', ...noText] },
    healthCheckIntervalMs: timeout,
    healthCheckTimeoutMs: timeout,
    healthCheckThreshold: { good: [1, 1000], bad: [0, 1001, 1.5, '1', null] },
    keepChildren: flag,
    priority: { good: ['Idle', 'High', ''], bad: ['RealTime', 'high', 4, null] },
    affinity: { good: [[0], [63, 1], []], bad: [[64], [-1], [0.5], ['0'], 0, null] },
    memoryLimitBytes: { good: [2 ** 26, 2 ** 40, null], bad: [2 ** 26 - 1, 0, 0.5, '1GB'] },
    cpuPercent: { good: [1, 100, null], bad: [0, 101, 0.5, '5'] },
  },
  'failure.get': named,
  'failure.set': {
    names, whatIf,
    actions: actionList,
    backoff: { good: ['1s..5m'], bad: [5, null, []] },
    resetPeriodSeconds: { good: [0, 86_400, 0xffff_fffe, null], bad: [-1, 0xffff_ffff, 1.5, '1d'] },
    command: { good: ['cmd.exe /c x', ''], bad: ['x'.repeat(8192), ...noText] },
    rebootMessage: { good: ['Down!', ''], bad: ['x'.repeat(8192), ...noText] },
    onNonCrashFailure: flag,
  },
  'failure.clear': { names, whatIf },
  'trigger.get': named,
  'trigger.set': { names, whatIf, triggers: { good: [...triggerList.good, []], bad: triggerList.bad } },
  'trigger.add': { names, whatIf, triggers: { good: triggerList.good, bad: [...triggerList.bad, []] } },
  'trigger.remove': { names, whatIf, indexes: { good: [[0, 3], []], bad: [[-1], [0.5], ['0'], 0, null] } },
  'security.get': named,
  'security.set': { names, whatIf, sddl: { good: ['D:(A;;CC;;;SY)'], bad: ['', ...noText] } },
  'security.grant': { names, whatIf, accounts: texts, rights: rightList },
  'security.revoke': { names, whatIf, accounts: texts, rights: { good: [['Start'], []], bad: [['start'], 'Start', null] } },
  'parameter.get': { names, parameters: { good: [['Port'], []], bad: ['Port', [5], null] } },
  'parameter.set': {
    names, whatIf,
    parameter: { good: ['Port', ''], bad: noText },
    type: { good: ['String', 'ExpandString', 'MultiString', 'DWord', 'QWord', 'Binary'], bad: ['DWORD', '', 4, null] },
    value: { good: ['x', 5, ['a']], bad: [null, true, {}, [5]] },
  },
  'parameter.remove': { names, whatIf, parameters: { good: [['Port']], bad: [[], 'Port', [5], null] } },
  'dependents.list': named,
  'runtime.info': {},
};

const required: { readonly [N in OperationName]: readonly string[] } = {
  'service.new': ['name'], 'service.get': ['names'], 'service.list': [], 'service.start': ['names'], 'service.stop': ['names'],
  'service.restart': ['names'], 'service.remove': ['names'], 'service.wait': ['names', 'status'],
  'service.control': ['names', 'control'], 'service.suspend': ['names'], 'service.resume': ['names'], 'service.debug': ['name'], 'service.test': ['names'], 'service.repair': ['names'],
  'log.get': ['names'], 'config.get': ['names'], 'config.set': ['names'], 'failure.get': ['names'], 'failure.set': ['names'], 'failure.clear': ['names'],
  'trigger.get': ['names'], 'trigger.set': ['names', 'triggers'], 'trigger.add': ['names', 'triggers'], 'trigger.remove': ['names'],
  'security.get': ['names'], 'security.set': ['names', 'sddl'], 'security.grant': ['names', 'accounts', 'rights'], 'security.revoke': ['names', 'accounts'],
  'parameter.get': ['names'], 'parameter.set': ['names', 'parameter', 'value'], 'parameter.remove': ['names', 'parameters'],
  'dependents.list': ['names'], 'runtime.info': [],
};

for (const operation of operationNames.filter(isOperationName)) {
  describe(operation, () => {
    const schema = operationInputs[operation];
    const values = Object.entries<Field>(fields[operation]);
    const full = Object.fromEntries(values.map(([name, { good }]) => [name, good[0]]));
    const without = (name: string) => Object.fromEntries(Object.entries(full).filter(([other]) => other !== name));

    test('takes all of its fields', () => takes(schema, [full]));

    for (const [name, { good, bad }] of values) {
      test(`${name}: good and bad values`, () => {
        takes(schema, good.map((value) => ({ ...full, [name]: value })));
        refuses(schema, bad.map((value) => ({ ...full, [name]: value })));
      });
    }

    test('takes what is required alone, and refuses an input that lacks any of it', () => {
      takes(schema, [Object.fromEntries(required[operation].map((name) => [name, full[name]]))]);
      for (const name of required[operation]) refuses(schema, [without(name)]);
    });

    test('refuses a field that it does not have', () => refuses(schema, [{ ...full, extra: 1 }, { ...full, Names: ['api'] }]));
    test('refuses what is no object', () => refuses(schema, [null, 'api', 5, true]));
  });
}

test('absent fields take the documented defaults', () => {
  const { name, script, ...defaults } = v.parse(operationInputs['service.new'], { name: 'api', script: 'app.js' });
  assert.deepEqual(defaults, { startType: 'Automatic', isolate: false, instances: 1, keepChildren: false, dependsOn: [], nodeArguments: [], pinNode: false, arguments: [], environment: {}, start: false, replace: false });
  assert.deepEqual(v.parse(operationInputs['service.list'], {}), { all: false });
  assert.deepEqual(v.parse(operationInputs['service.stop'], { names: ['a'] }), { names: ['a'], dependents: false });
  assert.deepEqual(v.parse(operationInputs['service.remove'], { names: ['a'] }), { names: ['a'], keepLog: false });
});

test('a name that every object has is no operation', () => {
  assert.ok(isOperationName('service.new'));
  for (const name of ['toString', '__proto__', 'constructor', 'Service.New', '']) assert.ok(!isOperationName(name), name);
});
