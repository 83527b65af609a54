import assert from 'node:assert/strict';
import { afterEach, beforeEach, mock, test } from 'node:test';
import { Dispatcher } from '../../../../core/host/service/dispatcher.js';
import type { HostStatus } from '../../../../core/host/service/lifecycle-host.js';
import { advapi32 } from '../../../../core/win32/advapi32.js';
import { kernel32 } from '../../../../core/win32/kernel32.js';
import { addressOf } from '../../../../core/win32/memory.js';
import { loadKoffi } from '../../../../core/win32/native.js';
import { decode, decodeArray, encodeArray, struct } from '../../../../core/win32/struct.js';
import { LPWSTR } from '../../../../core/win32/struct-members.js';
import { SERVICE_STATUS, SERVICE_TABLE_ENTRYW } from '../../../../core/win32/structs.js';
import type { HANDLE, HMODULE, SERVICE_STATUS_HANDLE } from '../../../../core/win32/types.js';

// Windows' part is played: its thread gets the table, and the test calls what is in it.
let happened: string[];
let table: Buffer;
let threadHasEnded: boolean;
let handlers: Map<string, bigint>;

beforeEach(() => {
  mock.timers.enable({ apis: ['setInterval'] });
  happened = [];
  threadHasEnded = false;
  handlers = new Map();
  mock.method(kernel32, 'GetModuleHandleW', () => 1n as HMODULE);
  mock.method(kernel32, 'GetProcAddress', (_module: bigint, name: string) => (name === 'StartServiceCtrlDispatcherW' ? 77n : assert.fail(name)));
  mock.method(kernel32, 'CreateThread', (_security: null, _stack: number, entry: bigint, parameter: Buffer) => {
    assert.equal(entry, 77n);
    table = parameter;
    return 2n as HANDLE;
  });
  mock.method(kernel32, 'WaitForSingleObject', () => (threadHasEnded ? 0 : 258));
  mock.method(kernel32, 'CloseHandle', (handle: bigint) => void happened.push(`close ${handle}`));
  mock.method(advapi32, 'RegisterServiceCtrlHandlerExW', (name: string, handler: bigint) => {
    handlers.set(name, handler);
    return BigInt(10 + handlers.size) as SERVICE_STATUS_HANDLE;
  });
  mock.method(advapi32, 'SetServiceStatus', (handle: bigint, status: Buffer) => {
    const { dwServiceType, dwCurrentState } = decode(SERVICE_STATUS, status);
    happened.push(`status ${handle} ${dwServiceType} ${dwCurrentState}`);
  });
});

afterEach(() => {
  mock.timers.reset();
  mock.restoreAll();
});

function started(names: readonly string[], shared: boolean) {
  const dispatcher = new Dispatcher({ refused: () => void happened.push('refused'), ended: () => void happened.push('ended'), failed: (error) => assert.fail(String(error)) }, { shared });
  const ports = names.map((name) => dispatcher.add({
    name,
    connected: (args) => void happened.push(`${name} connected ${args.join()}`),
    control: (control) => {
      happened.push(`${name} control ${control}`);
      return control;
    },
  }));
  dispatcher.start();
  return ports;
}

/** The SCM starts the service: ServiceMain, with its name and arguments. */
function callMain(index: number, args: readonly string[]): void {
  const { call, proto } = loadKoffi();
  const argv = encodeArray(struct('ARGUMENT', { text: LPWSTR }), args.map((text) => ({ text })));
  call(decodeArray(SERVICE_TABLE_ENTRYW, table, index + 1)[index]?.lpServiceProc ?? assert.fail('no entry'), proto('__stdcall', 'void', ['uint32', 'void *']), args.length, argv);
}

const status = (state: HostStatus['state']): HostStatus => ({ state, checkpoint: 0, waitHintMs: 0, win32ExitCode: 0, serviceExitCode: 0 });
const since = (): string[] => happened.splice(0);
const poll = (): void => mock.timers.tick(100);

test('the table names each service, and ends', () => {
  started(['a', 'b'], true);
  const entries = decodeArray(SERVICE_TABLE_ENTRYW, table, 3);
  assert.deepEqual(entries.map(({ lpServiceName }) => lpServiceName), ['a', 'b', null]);
  assert.equal(entries[2]?.lpServiceProc, 0n);
  assert.ok(addressOf(table) > 0n && entries[0]?.lpServiceProc !== entries[1]?.lpServiceProc);
});

test('each service has its own arguments, controls and statuses, of the type of its process', () => {
  const [a, b] = started(['a', 'b'], true);
  callMain(1, ['b', 'x', 'y']);
  callMain(0, ['a']);
  const { call, proto } = loadKoffi();
  assert.equal(call(handlers.get('b') ?? 0n, proto('__stdcall', 'uint32', ['uint32', 'uint32', 'void *', 'void *']), 130, 0, null, null), 130);
  a?.set(status('Running'), 1);
  b?.set(status('Paused'), 1);
  assert.deepEqual(since(), ['b connected x,y', 'a connected ', 'b control 130', 'status 12 32 4', 'status 11 32 7']);
});

test('a status before the SCM has called is for nobody', () => {
  const [a] = started(['a'], false);
  a?.set(status('Running'), 1);
  assert.deepEqual(since(), []);
  callMain(0, ['a']);
  a?.set(status('Running'), 1);
  assert.deepEqual(since(), ['a connected ', 'status 11 16 4']);
});

test('a process that the SCM did not start is refused, when its thread has ended', () => {
  started(['a'], false);
  poll();
  assert.deepEqual(since(), []);
  threadHasEnded = true;
  poll();
  assert.deepEqual(since(), ['close 2', 'refused']);
  poll();
  assert.deepEqual(since(), []);
});

test('it has ended when all have stopped and the SCM has let go of the process', () => {
  const [a, b] = started(['a', 'b'], true);
  callMain(0, ['a']);
  callMain(1, ['b']);
  a?.set(status('Stopped'), 0);
  threadHasEnded = true;
  since();
  poll();
  assert.deepEqual(since(), [], 'b still runs');
  threadHasEnded = false;
  b?.set(status('Stopped'), 0);
  since();
  poll();
  assert.deepEqual(since(), [], 'the thread still runs');
  threadHasEnded = true;
  poll();
  assert.deepEqual(since(), ['close 2', 'ended']);
});

test('a service that is started again in its process has not ended it', () => {
  const [a] = started(['a', 'b'], true);
  callMain(0, ['a']);
  a?.set(status('Stopped'), 0);
  callMain(0, ['a', 'again']);
  a?.set(status('Running'), 1);
  poll();
  threadHasEnded = true;
  poll();
  assert.deepEqual(since().slice(-2), ['a connected again', 'status 11 32 4']);
});
