import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, mock, test } from 'node:test';
import { Win32Error } from '../../../core/win32/win32-error.js';
import { FakeServices, type FakeService } from './fake-services.js';
import { idsOf, perform } from './service-operations.js';

let services: FakeServices;
let api: FakeService;

beforeEach(() => {
  services = new FakeServices();
  api = services.add('api', { state: 'Running' });
});

afterEach(() => mock.restoreAll());

const stop = (names: readonly string[], more: { dependents?: boolean; timeoutMs?: number } = {}) => perform('service.stop', { names, ...more });

test('stops a service and waits until it has stopped', async () => {
  api.onStop = () => {
    api.state = 'StopPending';
    setTimeout(() => (api.state = 'Stopped'), 30);
  };
  const { items, errors } = await stop(['api']);
  assert.deepEqual([items.map(({ status }) => status), errors, services.calls], [['Stopped'], [], ['stop api']]);
});

test('one that is stopped is left alone, with a word about it', async () => {
  api.state = 'Stopped';
  const { items, verbose } = await stop(['api']);
  assert.deepEqual([items.length, services.calls, verbose], [1, [], ["Service 'api' is stopped already."]]);
});

test('one that is starting is stopped once it takes controls; one that is stopping is waited for', async () => {
  api.state = 'StartPending';
  services.add('web', { state: 'StopPending' });
  setTimeout(() => {
    api.state = 'Running';
    services.get('web').state = 'Stopped';
  }, 30);
  assert.deepEqual((await stop(['api', 'web'])).items.map(({ status }) => status), ['Stopped', 'Stopped']);
  assert.deepEqual(services.calls, ['stop api']);
});

test('one that stopped by itself in between is no error', async () => {
  api.onStop = () => {
    api.state = 'Stopped';
    throw new Win32Error('ControlService', 1062);
  };
  assert.deepEqual((await stop(['api'])).errors, []);
});

test('several at once; one that fails does not keep the others back', async () => {
  services.add('web', { state: 'Running' });
  api.onStop = () => {
    api.state = 'StopPending';
    setTimeout(() => (api.state = 'Stopped'), 30);
  };
  const outcome = await stop(['api', 'none', 'web']);
  assert.deepEqual(services.calls, ['stop api', 'stop web']);
  assert.deepEqual(outcome.items.map(({ name }) => name), ['web', 'api']);
  assert.deepEqual(idsOf(outcome), [['ServiceNotFound', 'none']]);
});

test('one that does not stop in time is an error', async () => {
  api.onStop = () => void (api.state = 'StopPending');
  assert.deepEqual(idsOf(await stop(['api'], { timeoutMs: 40 })), [['WaitTimeout', 'api']]);
});

test('one that takes no control now says so', async () => {
  api.onStop = () => {
    throw new Win32Error('ControlService', 1061);
  };
  assert.deepEqual(idsOf(await stop(['api'])), [['ServiceBusy', 'api']]);
});

describe('dependents', () => {
  beforeEach(() => {
    for (const name of ['web', 'jobs', 'idle']) services.add(name, { state: name === 'idle' ? 'Stopped' : 'Running' });
    api.dependents = ['jobs', 'web', 'idle'];
  });

  test('that run are an error that names them, and nothing is stopped', async () => {
    const { errors: [error] } = await stop(['api']);
    assert.deepEqual([error?.id, error?.native?.code, services.calls], ['DependentServicesRunning', 1051, []]);
    assert.match(error?.message ?? '', /depend on it: jobs, web\./);
  });

  test('are stopped first, in their order, when that is wanted', async () => {
    assert.deepEqual((await stop(['api'], { dependents: true })).errors, []);
    assert.deepEqual(services.calls, ['stop jobs', 'stop web', 'stop api']);
  });

  test('are started again by a restart, the last stopped first', async () => {
    const { items, errors } = await perform('service.restart', { names: ['api'], dependents: true });
    assert.deepEqual([errors, items.map(({ status }) => status)], [[], ['Running']]);
    assert.deepEqual(services.calls, ['stop jobs', 'stop web', 'stop api', 'start api', 'start web', 'start jobs']);
  });
});
