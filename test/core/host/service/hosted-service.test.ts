import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, mock, test } from 'node:test';
import type { DispatchedService } from '../../../../core/host/service/dispatcher.js';
import { HostedService, type ControlMessage } from '../../../../core/host/service/hosted-service.js';
import { StatusPort } from '../../../../core/host/service/status-port.js';
import { advapi32 } from '../../../../core/win32/advapi32.js';
import { guidBytes } from '../../../../core/win32/guid.js';
import { decode } from '../../../../core/win32/struct.js';
import { DEV_BROADCAST_DEVICEINTERFACE_W, SERVICE_STATUS } from '../../../../core/win32/structs.js';
import type { NOTIFICATION, SERVICE_STATUS_HANDLE } from '../../../../core/win32/types.js';
import { user32 } from '../../../../core/win32/user32.js';
import { Win32Error } from '../../../../core/win32/win32-error.js';

let service: HostedService;
let scm: DispatchedService;
let reported: (readonly [state: number, accepted: number])[];
let asked: string[];
let messages: ControlMessage[];
let states: string[];
let stops: number;
let failures: unknown[];
let port: StatusPort;

beforeEach(() => {
  mock.timers.enable({ apis: ['setTimeout', 'setInterval'] });
  reported = [];
  asked = [];
  messages = [];
  stops = 0;
  states = [];
  failures = [];
  port = new StatusPort(0x20, { stopped: () => void (stops += 1), failed: (error) => void failures.push(error) });
  mock.method(advapi32, 'SetServiceStatus', (handle: bigint, status: Buffer) => {
    const { dwServiceType, dwCurrentState, dwControlsAccepted } = decode(SERVICE_STATUS, status);
    assert.deepEqual([handle, dwServiceType], [5n, 0x20]);
    reported.push([dwCurrentState, dwControlsAccepted]);
  });
  const add = (added: DispatchedService): StatusPort => {
    scm = added;
    return port;
  };
  service = new HostedService({ add }, 'api', 0x101, {
    startTimeoutMs: 1000, stopTimeoutMs: 1000,
    connected: (args) => void asked.push(`connected ${args.join()}`),
    askAppToStop: (reason) => void asked.push(`stop ${reason}`),
    askApp: (what, turn) => void asked.push(`${what} ${turn}`),
    guardStop: () => undefined, reported: () => undefined, endProcess: () => undefined, note: () => undefined, alert: () => undefined, awaited: () => '', describeApp: () => undefined,
    changed: (state) => void states.push(state),
    control: (message) => {
      messages.push(message);
      return message.control === 200 ? 0 : 120;
    },
  });
});

afterEach(() => {
  mock.timers.reset();
  mock.restoreAll();
});

function connect(): void {
  port.connect(5n as SERVICE_STATUS_HANDLE);
  scm.connected(['a', 'b']);
}

function run(): void {
  connect();
  service.lifecycle.ready();
}

test('accepts a stop only until it runs, and nothing once it stops', () => {
  run();
  service.lifecycle.stopRequested();
  service.lifecycle.exited(0);
  assert.deepEqual(reported, [[2, 1], [4, 0x101], [3, 0], [1, 0]]);
  assert.deepEqual(states, ['StartPending', 'Running', 'StopPending', 'Stopped']);
  assert.deepEqual([asked, stops], [['connected a,b', 'stop Stop'], 1]);
});

test('what is accepted changes at once, and only when it changes', () => {
  run();
  service.accept(0x103);
  service.accept(0x103);
  assert.deepEqual(reported.slice(1), [[4, 0x101], [4, 0x103]]);
});

test('stop controls have their reason, and only the first counts', () => {
  run();
  assert.deepEqual([scm.control(15, 0, 0n), scm.control(1, 0, 0n)], [0, 0]);
  assert.deepEqual(asked.slice(1), ['stop Preshutdown']);
});

test('pause and continue answer for the state that they find', () => {
  run();
  assert.deepEqual([scm.control(3, 0, 0n), scm.control(2, 0, 0n), scm.control(2, 0, 0n)], [1061, 0, 1061]);
  service.lifecycle.settled(1, false);
  assert.deepEqual([scm.control(2, 0, 0n), scm.control(3, 0, 0n)], [1061, 0]);
  assert.deepEqual([asked.slice(1), reported.map(([state]) => state)], [['pause 1', 'continue 2'], [2, 4, 6, 7, 5]]);
});

test('all other controls are the owner\'s, with its answer; interrogate always succeeds', () => {
  run();
  assert.deepEqual([scm.control(200, 0, 0n), scm.control(201, 0, 0n), scm.control(32, 7, 0n), scm.control(4, 0, 0n)], [0, 120, 120, 0]);
  assert.deepEqual(messages.map(({ control, eventType, event }) => [control, eventType, event?.name]), [[200, 0, 'control'], [201, 0, 'control'], [32, 7, undefined], [4, 0, undefined]]);
});

describe('notifications', () => {
  const guid = '5d3e9a59-e9d5-4b00-a6bd-ff34ff516548';
  let calls: unknown[];

  beforeEach(() => {
    calls = [];
    mock.method(user32, 'RegisterPowerSettingNotification', (handle: bigint, bytes: Buffer, flags: number) => {
      calls.push([handle, bytes, flags]);
      return 1n as NOTIFICATION;
    });
    mock.method(user32, 'RegisterDeviceNotificationW', (handle: bigint, filter: Buffer, flags: number) => {
      const { dbcc_size, dbcc_devicetype, dbcc_classguid } = decode(DEV_BROADCAST_DEVICEINTERFACE_W, filter);
      calls.push([handle, dbcc_size, dbcc_devicetype, dbcc_classguid, flags]);
      return 1n as NOTIFICATION;
    });
  });

  test('are asked for with the status handle once the service runs, since it accepts none before; and once', () => {
    service.port.watchPowerSetting(guid);
    connect();
    service.port.watchDevices(guid);
    assert.deepEqual(calls, []);
    service.lifecycle.ready();
    service.port.watchDevices(null);
    service.accept(0x103);
    assert.deepEqual(calls, [[5n, guidBytes(guid), 1], [5n, 32, 5, guid, 1], [5n, 32, 5, '00000000-0000-0000-0000-000000000000', 5]]);
  });

  test('that Windows refuses are told, and keep nothing else from happening', () => {
    mock.method(user32, 'RegisterPowerSettingNotification', () => {
      throw new Win32Error('RegisterPowerSettingNotification', 87);
    });
    service.port.watchPowerSetting(guid);
    service.port.watchDevices(null);
    run();
    assert.deepEqual([failures.length, calls.length], [1, 1]);
  });
});
