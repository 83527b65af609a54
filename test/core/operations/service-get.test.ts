import assert from 'node:assert/strict';
import { afterEach, beforeEach, mock, test } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { runOperation } from '../../../core/operations/run.js';
import { machine } from '../machine.js';
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

test('only the last service is open when its answer is there, and closed in the same turn', async () => {
  services.add('api');
  services.add('web');
  const openServices = (): number => [...services.scm.open.values()].filter((what) => what !== 'manager').length;
  const whenAnswered: number[] = [];
  const { signal } = new AbortController();
  await runOperation('service.get', { names: ['api', 'web'] }, { machine, signal, answer: () => whenAnswered.push(openServices()) });
  assert.deepEqual(whenAnswered, [1, 1, 1]);
  await turn();
  assert.equal(openServices(), 0);
});
