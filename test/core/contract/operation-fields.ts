import type { operationInputs, OperationName } from '../../../core/contract/operations.js';

/** Values that a field takes, and such that it refuses. */
export interface Field {
  readonly good: readonly unknown[];
  readonly bad: readonly unknown[];
}

const noText = [null, 5, true, ['x'], {}, 'a\0b'];
const path: Field = { good: ['C:\\app\\app.js', 'ü b.js', 'x'], bad: ['', ...noText] };
const text: Field = { good: ['Answers.', '', 'a\nb'], bad: noText };
const flag: Field = { good: [true, false], bad: ['true', 1, null, []] };
const timeout: Field = { good: [1, 86_400_000], bad: [0, -1, 1.5, 86_400_001, '5s', null] };
const names: Field = { good: [['api'], ['api', 'The API', 'TCP/IP NetBIOS Helper']], bad: [[], 'api', [''], ['a'.repeat(257)], [5], [null], ['a\0'], null, {}] };
const paths: Field = { good: [['--a', 'b c'], []], bad: ['--a', [''], [5], [null], ['a\0'], null, {}] };
const args: Field = { good: [['--port', '', 'ü'], []], bad: ['x', [5], [null], ['a\0'], null, {}] };
const accounts: Field = { good: [['.\\bob', 'S-1-5-18']], bad: [[], 'bob', [''], [5], null] };
const environment: Field = { good: [{ PORT: '80' }, {}], bad: [['PORT=80'], 'PORT=80', { '': 'x' }, { 'A=B': 'x' }, { A: 1 }, null] };
const startType: Field = { good: ['Automatic', 'AutomaticDelayedStart', 'Manual', 'Disabled'], bad: ['Boot', 'System', 'automatic', '', 2, null] };
const dependsOn: Field = { good: [['Tcpip', '+Group'], []], bad: ['Tcpip', [''], ['+'], ['a/b'], [5], null, {}] };
const account: Field = { good: ['.\\bob', 'NT AUTHORITY\\LocalService'], bad: ['', ...noText] };
const password: Field = { good: ['secret', ''], bad: noText };
const restart = { kind: 'Restart', delayMs: 5_000 };
const failureActions: Field = {
  good: [[restart], ['restart/5s', { kind: 4, delayMs: 0 }], [], [{ kind: 'Reboot', delayMs: 0xffff_ffff }], Array(1_024).fill(restart)],
  bad: ['restart/5s', restart, [5], [null], [{ ...restart, kind: 'restart' }], [{ ...restart, kind: -1 }], [{ ...restart, delayMs: -1 }], [{ ...restart, delayMs: 1.5 }],
    [{ ...restart, delayMs: 2 ** 32 }], [{ ...restart, delay: 5 }], [{ kind: 'None' }], Array(1_025).fill(restart), null],
};
const longText: Field = { good: ['x', '', 'a'.repeat(8_191)], bad: ['a'.repeat(8_192), ...noText] };
const port = { type: 'FirewallPort', action: 'Start', subtype: 'FirewallPortOpen', data: [{ type: 'String', value: ['80', 'TCP'] }] };
const triggers: Field = {
  good: [[port], [{ type: 'DomainJoin', action: 'Stop', subtype: 'DomainLeave' }], [{ ...port, type: 99, action: 7, data: [{ type: 9, value: 'ff' }, { type: 'Level', value: 255 }] }]],
  bad: [port, [{ ...port, type: 'firewallPort' }], [{ ...port, type: -1 }], [{ ...port, action: 'Restart' }], [{ type: 'Custom', action: 'Start' }], [{ ...port, subtype: 5 }],
    [{ ...port, data: [{ type: 'Text', value: 'x' }] }], [{ ...port, data: [{ type: 'Level', value: 256 }] }], [{ ...port, data: [{ type: 'Level' }] }], [{ ...port, index: 0 }], [null], null],
};
const rights: Field = { good: [['Start', 'Stop'], ['WriteDac']], bad: [['start'], ['All'], 'Start', [1], null] };
const parameters: Field = { good: [['Port', ''], ['a\\b']], bad: ['Port', [5], [null], null] };
const stop = { names, dependents: flag, timeoutMs: timeout };
const change = { names, whatIf: flag };

/** Values for every field of every operation; the first good one of each makes a valid input. */
export const operationFields: { readonly [N in OperationName]: { readonly [F in keyof (typeof operationInputs)[N]['entries']]: Field } } = {
  'service.new': {
    name: { good: ['api', 'Zoë 2'], bad: ['', 'a/b', 'a\\b', 'a'.repeat(201), 'nul', 'api.', ...noText] },
    script: path,
    displayName: { good: ['The API', 'a/b', 'a'.repeat(256)], bad: ['', 'a'.repeat(257), ...noText] },
    description: text, startType, dependsOn, account, password, nodePath: path, nodeArguments: paths, arguments: args, workingDirectory: path, environment,
    environmentFile: path, logDirectory: path, stopTimeoutMs: timeout, startTimeoutMs: timeout, failureActions, start: flag, replace: flag,
  },
  'service.get': { names },
  'service.list': { patterns: { good: [['*'], ['a?', 'b*'], []], bad: ['*', [''], [5], null] }, all: flag },
  'service.start': { names, timeoutMs: timeout },
  'service.stop': stop,
  'service.restart': stop,
  'service.remove': { names, keepLog: flag, timeoutMs: timeout },
  'service.wait': { names, status: { good: ['Running', 'Stopped', 'Paused'], bad: ['running', 'Started', '', 4, null] }, timeoutMs: timeout },
  'service.control': { names, control: { good: [128, 255, 'ParamChange'], bad: [127, 256, 0, 128.5, '128', 'Stop', 'paramChange', null] } },
  'service.suspend': { names, timeoutMs: timeout },
  'service.resume': { names, timeoutMs: timeout },
  'config.get': { names },
  'config.set': {
    ...change,
    displayName: { good: ['The API', '', 'a'.repeat(256)], bad: ['a'.repeat(257), ...noText] },
    description: text, startType, dependsOn, account, password,
    errorControl: { good: ['Ignore', 'Normal', 'Severe', 'Critical'], bad: ['normal', '', 1, null] },
    loadOrderGroup: text,
    interactive: flag,
    sidType: { good: ['None', 'Unrestricted', 'Restricted'], bad: ['none', '', 1, null] },
    requiredPrivileges: { good: [['SeBackupPrivilege'], []], bad: [[''], ['a\0'], [5], 'SeBackupPrivilege', null] },
    preshutdownTimeoutMs: timeout,
    preferredNode: { good: [0, 0xffff, null], bad: [-1, 0x1_0000, 1.5, '0'] },
    script: path, arguments: args, nodePath: path, nodeArguments: paths, workingDirectory: path, environment, environmentFile: text, logDirectory: path,
    stopTimeoutMs: timeout, startTimeoutMs: timeout,
  },
  'failure.get': { names },
  'failure.set': {
    ...change,
    actions: failureActions,
    backoff: { good: ['1s..5m'], bad: [5, null, ['1s..5m']] },
    resetPeriodSeconds: { good: [86_400, 0, 0xffff_fffe, null], bad: [-1, 1.5, 0xffff_ffff, '1d'] },
    command: longText,
    rebootMessage: longText,
    onNonCrashFailure: flag,
  },
  'failure.clear': change,
  'trigger.get': { names },
  'trigger.set': { ...change, triggers: { good: [...triggers.good, []], bad: triggers.bad } },
  'trigger.add': { ...change, triggers: { good: triggers.good, bad: [...triggers.bad, []] } },
  'trigger.remove': { ...change, indexes: { good: [[0, 3], []], bad: [[-1], [1.5], ['0'], 0, null] } },
  'security.get': { names },
  'security.set': { ...change, sddl: { good: ['D:(A;;GA;;;SY)'], bad: ['', ...noText] } },
  'security.grant': { ...change, accounts, rights: { good: rights.good, bad: [...rights.bad, []] } },
  'security.revoke': { ...change, accounts, rights: { good: [...rights.good, []], bad: rights.bad } },
  'parameter.get': { names, parameters: { good: [...parameters.good, []], bad: parameters.bad } },
  'parameter.set': {
    ...change,
    parameter: { good: ['Port', '', 'a b'], bad: noText },
    type: { good: ['String', 'ExpandString', 'MultiString', 'DWord', 'QWord', 'Binary'], bad: ['string', 'REG_SZ', 1, null] },
    value: { good: ['x', '', 5, ['a', 'b'], []], bad: [null, true, {}, [5], 'a\0b', ['a\0']] },
  },
  'parameter.remove': { ...change, parameters: { good: parameters.good, bad: [...parameters.bad, []] } },
  'dependents.list': { names },
  'runtime.info': {},
};

/** The fields that an input can't do without; most operations need just names. */
export const requiredFields = (operation: OperationName): readonly string[] => required[operation] ?? ('names' in operationFields[operation] ? ['names'] : []);

const required: { readonly [N in OperationName]?: readonly string[] } = {
  'service.new': ['name', 'script'], 'service.list': [], 'service.wait': ['names', 'status'], 'service.control': ['names', 'control'], 'trigger.set': ['names', 'triggers'],
  'trigger.add': ['names', 'triggers'], 'security.set': ['names', 'sddl'], 'security.grant': ['names', 'accounts', 'rights'], 'security.revoke': ['names', 'accounts'],
  'parameter.set': ['names', 'parameter', 'value'], 'parameter.remove': ['names', 'parameters'],
};
