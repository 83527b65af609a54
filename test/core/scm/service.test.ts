import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, mock, test } from 'node:test';
import { ServiceManager } from '../../../core/scm/manager.js';
import type { Service } from '../../../core/scm/service.js';
import { decode, encode } from '../../../core/win32/struct.js';
import { SERVICE_DELAYED_AUTO_START_INFO, SERVICE_DESCRIPTIONW, SERVICE_PRESHUTDOWN_INFO, SERVICE_STATUS_PROCESS } from '../../../core/win32/structs.js';
import { FakeScm } from './fake-scm.js';

let scm: FakeScm;
let service: Service;

beforeEach(() => {
  scm = new FakeScm({ api: 'API' });
  service = ServiceManager.connect().open('api', ['queryStatus']);
});

afterEach(() => mock.restoreAll());

test('the status in plain words', () => {
  scm.answer('QueryServiceStatusEx', (_handle, _level, buffer) => {
    encode(SERVICE_STATUS_PROCESS, { dwServiceType: 16, dwCurrentState: 3, dwControlsAccepted: 5, dwWin32ExitCode: 1066,
      dwServiceSpecificExitCode: 7, dwCheckPoint: 2, dwWaitHint: 3000, dwProcessId: 99, dwServiceFlags: 0 }).copy(buffer ?? assert.fail());
  });
  assert.deepEqual(service.status(), { state: 'StopPending', type: 16, controlsAccepted: 5, win32ExitCode: 1066, serviceExitCode: 7,
    checkpoint: 2, waitHintMs: 3000, processId: 99, flags: 0, runsInSystemProcess: false });
});

test('start passes its arguments, or none at all', () => {
  const calls: unknown[] = [];
  scm.answer('StartServiceW', (_handle, count, args) => void calls.push([count, args]));
  service.start();
  service.start(['a b', 'ü']);
  assert.deepEqual(calls, [[0, null], [2, ['a b', 'ü']]]);
});

test('start refuses what is no list of strings: Windows would take a number for an address', () => {
  scm.answer('StartServiceW', () => assert.fail());
  const [number, text]: [string[], string[]] = JSON.parse('[[5000], "abc"]');
  assert.throws(() => service.start(number), { name: 'SettingRangeError', message: /args\[0\].*not a number/ });
  assert.throws(() => service.start(text), { name: 'SettingRangeError', message: /args: a list of strings/ });
  assert.throws(() => service.start(['a\0b']), { name: 'SettingRangeError', message: /NUL/ });
});

test('stop is a control, and gives what the service reported', () => {
  const controls: number[] = [];
  scm.answer('ControlService', (_handle, control, buffer) => {
    controls.push(control);
    buffer.writeUInt32LE(3, 4);
  });
  assert.equal(service.stop().state, 'StopPending');
  service.control(200);
  assert.deepEqual(controls, [1, 200]);
});

test('delete and dispose', () => {
  service.delete();
  service[Symbol.dispose]();
  assert.equal(scm.services.size, 0);
  assert.deepEqual([...scm.open.values()], ['manager']);
  assert.throws(() => service.status(), /closed already/);
});

test('a change leaves what it does not name', () => {
  const changes: unknown[][] = [];
  scm.answer('ChangeServiceConfigW', (...args) => void changes.push(args.slice(1)));
  const no = 0xffff_ffff;
  service.change({ startMode: 'Disabled' });
  service.change({ displayName: '', dependencies: { services: [], groups: [] } });
  assert.deepEqual(changes, [
    [no, 4, no, null, null, null, null, null, null, null],
    [no, no, no, null, null, null, Buffer.alloc(4), null, null, 'api'],
  ]);
});

describe('the levels of the configuration', () => {
  /** The level and the bytes of each change. */
  let changed: [level: number, info: Buffer][];

  beforeEach(() => {
    changed = [];
    scm.answer('ChangeServiceConfig2W', (_handle, level, info) => void changed.push([level, info ?? assert.fail()]));
  });

  test('1, description: empty removes it, and none is null', () => {
    service.setDescription('Zoë');
    service.setDescription('');
    assert.deepEqual(changed.map(([level, info]) => [level, decode(SERVICE_DESCRIPTIONW, info).lpDescription]), [[1, 'Zoë'], [1, '']]);
    scm.answer('QueryServiceConfig2W', (_handle, level) => assert.equal(level, 1));
    assert.equal(service.description(), null);
  });

  test('3, delayed automatic start', () => {
    service.setDelayedAutoStart(true);
    assert.deepEqual(changed, [[3, encode(SERVICE_DELAYED_AUTO_START_INFO, { fDelayedAutostart: true })]]);
    scm.answer('QueryServiceConfig2W', (_handle, level, buffer) => void buffer?.writeUInt32LE(level === 3 ? 1 : 0));
    assert.equal(service.delayedAutoStart(), true);
  });

  test('7, preshutdown', () => {
    service.setPreshutdownTimeoutMs(12_345);
    assert.deepEqual(changed, [[7, encode(SERVICE_PRESHUTDOWN_INFO, { dwPreshutdownTimeout: 12_345 })]]);
    scm.answer('QueryServiceConfig2W', (_handle, level, buffer) => void buffer?.writeUInt32LE(level === 7 ? 10_000 : 0));
    assert.equal(service.preshutdownTimeoutMs(), 10_000);
  });
});
