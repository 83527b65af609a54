import assert from 'node:assert/strict';
import { afterEach, beforeEach, mock, test } from 'node:test';
import { FakeServices } from './fake-services.js';
import { idsOf, perform } from './service-operations.js';

let services: FakeServices;

beforeEach(() => {
  services = new FakeServices();
  services.add('api');
});

afterEach(() => mock.restoreAll());

test('waits for all of them, and reports each as it gets there', async () => {
  services.add('web');
  setTimeout(() => {
    services.get('web').state = 'Running';
    // Set from here, so that a busy machine does not let both come due at once; it is looked every 50 ms at least.
    setTimeout(() => (services.get('api').state = 'Running'), 200);
  }, 20);
  assert.deepEqual((await perform('service.wait', { names: ['api', 'web'], status: 'Running' })).items.map(({ name }) => name), ['web', 'api']);
  assert.deepEqual(services.calls, []);
});

test('a stopped service may still come to run: only the time-out ends the wait', async () => {
  const outcome = await perform('service.wait', { names: ['api'], status: 'Running', timeoutMs: 40 });
  assert.deepEqual(idsOf(outcome), [['WaitTimeout', 'api']]);
});

test('a cancel ends it', async () => {
  const controller = new AbortController();
  setTimeout(() => controller.abort(), 20);
  assert.deepEqual(idsOf(await perform('service.wait', { names: ['api'], status: 'Paused' }, controller.signal)), [['Cancelled', 'api']]);
});
