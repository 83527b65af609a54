import assert from 'node:assert/strict';
import { afterEach, beforeEach, mock, test } from 'node:test';
import { FakeServices } from './fake-services.js';
import { idsOf, perform } from './service-operations.js';

let services: FakeServices;

beforeEach(() => {
  services = new FakeServices();
});

afterEach(() => mock.restoreAll());

test('reports services in the order named, by key or display name, in any letters', async () => {
  services.add('api');
  services.add('web', { displayName: 'In/Out' });
  const { items } = await perform('service.get', { names: ['WEB', 'the api', 'in/out'] });
  assert.deepEqual(items.map(({ name }) => name), ['web', 'api', 'web']);
});

test('one that is not there does not keep the others back', async () => {
  services.add('api');
  const outcome = await perform('service.get', { names: ['none', 'api'] });
  assert.deepEqual(outcome.items.map(({ name }) => name), ['api']);
  assert.deepEqual(idsOf(outcome), [['ServiceNotFound', 'none']]);
  assert.equal(outcome.errors[0]?.native?.code, 1060);
});

test('access denied is an error of that service', async () => {
  services.add('api');
  services.fail('OpenServiceW', 5);
  assert.deepEqual(idsOf(await perform('service.get', { names: ['api'] })), [['AccessDenied', 'api']]);
});

test('leaves no service open', async () => {
  services.add('api');
  await perform('service.get', { names: ['api', 'none'] });
  assert.deepEqual([...services.scm.open.values()].filter((what) => what !== 'manager'), []);
});
