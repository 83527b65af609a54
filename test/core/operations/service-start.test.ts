import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterEach, beforeEach, describe, mock, test } from 'node:test';
import { logFile, settingsFile } from '../../../core/contract/layout.js';
import { Win32Error } from '../../../core/win32/win32-error.js';
import { machine } from '../machine.js';
import { plainSettings } from '../settings.js';
import { FakeServices, type FakeService } from './fake-services.js';
import { idsOf, perform } from './service-operations.js';
import { useWorkingFolder } from './working-folder.js';

useWorkingFolder();
let services: FakeServices;
let api: FakeService;

beforeEach(() => {
  services = new FakeServices();
  api = services.add('api');
});

afterEach(() => mock.restoreAll());

const start = (names: readonly string[], timeoutMs?: number) => perform('service.start', { names, timeoutMs });

/** The service's settings, so that its log is found. */
function writeSettings(): void {
  const file = settingsFile(machine.programData, 'api');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ ...plainSettings, logDirectory: 'logs', startTimeoutMs: 1000 }));
}

test('starts a service and waits until it runs', async () => {
  api.onStart = () => {
    api.state = 'StartPending';
    setTimeout(() => (api.state = 'Running'), 30);
  };
  const { items, errors } = await start(['api']);
  assert.deepEqual([items.map(({ status }) => status), errors, services.calls], [['Running'], [], ['start api']]);
});

test('one that runs is left alone, with a word about it', async () => {
  api.state = 'Running';
  const { items, verbose } = await start(['api']);
  assert.deepEqual([items.length, services.calls, verbose], [1, [], ["Service 'api' is running already."]]);
});

test('one that somebody else is starting is waited for', async () => {
  api.state = 'StartPending';
  setTimeout(() => (api.state = 'Running'), 30);
  assert.deepEqual((await start(['api'])).items.map(({ status }) => status), ['Running']);
  assert.deepEqual(services.calls, []);
});

test('one that somebody else started in between is no error', async () => {
  api.onStart = () => {
    api.state = 'Running';
    throw new Win32Error('StartServiceW', 1056);
  };
  assert.deepEqual((await start(['api'])).errors, []);
});

test('one that is stopping is started once it has stopped', async () => {
  api.state = 'StopPending';
  setTimeout(() => (api.state = 'Stopped'), 30);
  assert.deepEqual((await start(['api'])).items.map(({ status }) => status), ['Running']);
  assert.deepEqual(services.calls, ['start api']);
});

test('one after the other; one that fails does not keep the others back', async () => {
  services.add('bad', { onStart: () => { throw new Win32Error('StartServiceW', 1069); } });
  services.add('web');
  const outcome = await start(['web', 'bad', 'none', 'api']);
  assert.deepEqual(services.calls, ['start web', 'start bad', 'start api']);
  assert.deepEqual(idsOf(outcome), [['ServiceLogonFailed', 'bad'], ['ServiceNotFound', 'none']]);
  assert.deepEqual(outcome.items.map(({ name }) => name), ['web', 'api']);
});

describe('a start that fails', () => {
  test('says what the app wrote last', async () => {
    writeSettings();
    const log = logFile('logs', 'api');
    mkdirSync(dirname(log), { recursive: true });
    writeFileSync(log, 'yesterday\n');
    api.onStart = () => {
      writeFileSync(log, 'yesterday\nError: no config\n');
      Object.assign(api, { state: 'Stopped', win32ExitCode: 1066, serviceExitCode: 7 });
    };
    const { errors: [error] } = await start(['api']);
    assert.deepEqual([error?.id, error?.target, error?.native?.code], ['AppFailedAtStart', 'api', 1066]);
    assert.match(error?.message ?? '', /exit code 7\.\nLast lines of '.*api\.log':\n {2}Error: no config$/);
  });

  test('before the service connected: the same, also when Windows calls it a time-out', async () => {
    for (const [code, win32ExitCode] of [[1053, 1066], [1067, 1067]] as const) {
      api.onStart = () => {
        Object.assign(api, { state: 'Stopped', win32ExitCode, serviceExitCode: 3 });
        throw new Win32Error('StartServiceW', code);
      };
      assert.deepEqual(idsOf(await start(['api'])), [['AppFailedAtStart', 'api']]);
    }
  });

  test('before the service connected, with exit code 0: an app that ended at once, if the host has written its log', async () => {
    writeSettings();
    const log = logFile('logs', 'api');
    mkdirSync(dirname(log), { recursive: true });
    const fails = (write: boolean): void => {
      api.onStart = () => {
        if (write) writeFileSync(log, 'starting\n');
        Object.assign(api, { state: 'Stopped', win32ExitCode: 0, serviceExitCode: 0 });
        throw new Win32Error('StartServiceW', 1053);
      };
    };
    fails(false);
    assert.deepEqual(idsOf(await start(['api'])), [['ServiceStartTimeout', 'api']]);
    fails(true);
    assert.deepEqual(idsOf(await start(['api'])), [['AppFailedAtStart', 'api']]);
  });

  test('with an error of Windows has that meaning', async () => {
    for (const [code, id] of [[1053, 'ServiceStartTimeout'], [1058, 'ServiceDisabled'], [1068, 'DependencyFailed'], [2, 'FileNotFound'], [5, 'AccessDenied']] as const) {
      api.onStart = () => {
        throw new Win32Error('StartServiceW', code);
      };
      assert.deepEqual(idsOf(await start(['api'])), [[id, 'api']]);
    }
  });

  test('for want of time says how long it was', async () => {
    api.onStart = () => void (api.state = 'StartPending');
    const { errors: [error] } = await start(['api'], 40);
    assert.equal(error?.id, 'WaitTimeout');
    assert.match(error.message, /still StartPending after 40 ms/);
  });
});
