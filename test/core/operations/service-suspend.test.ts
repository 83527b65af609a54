import assert from 'node:assert/strict';
import { afterEach, beforeEach, mock, test } from 'node:test';
import { FakeServices } from './fake-services.js';
import { idsOf, perform } from './service-operations.js';

const pauses = { names: ['api'], timeoutMs: 60_000 };
let services: FakeServices;

beforeEach(() => void (services = new FakeServices()));

afterEach(() => mock.restoreAll());

test('a service is paused, and goes on', async () => {
  const api = services.add('api', { state: 'Running', onStop: () => void (api.state = api.state === 'Running' ? 'Paused' : 'Running') });
  assert.equal((await perform('service.suspend', pauses)).items[0]?.['status'], 'Paused');
  assert.equal((await perform('service.resume', pauses)).items[0]?.['status'], 'Running');
  assert.deepEqual(services.calls, ['control 2 api', 'control 3 api']);
});

test('one of NodeSvc\'s that could not, and is where it began before anybody has looked, is an error at once', async () => {
  const api = services.add('api', { state: 'Running', onStop: () => undefined });
  assert.deepEqual(idsOf(await perform('service.suspend', pauses)), [['UnexpectedState', 'api']]);
  api.state = 'Paused';
  assert.deepEqual(idsOf(await perform('service.resume', pauses)), [['UnexpectedState', 'api']]);
});

test('another one that has not begun may just be slow: it has its time', async () => {
  services.add('api', { state: 'Running', binaryPath: 'C:\\other.exe', onStop: () => undefined });
  assert.deepEqual(idsOf(await perform('service.suspend', { ...pauses, timeoutMs: 20 })), [['WaitTimeout', 'api']]);
});
