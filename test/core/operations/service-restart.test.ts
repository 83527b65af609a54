import assert from 'node:assert/strict';
import { afterEach, beforeEach, mock, test } from 'node:test';
import { Win32Error } from '../../../core/win32/win32-error.js';
import { FakeServices } from './fake-services.js';
import { idsOf, perform } from './service-operations.js';

let services: FakeServices;

beforeEach(() => {
  services = new FakeServices();
  services.add('api', { state: 'Running' });
});

afterEach(() => mock.restoreAll());

const restart = (...names: readonly string[]) => perform('service.restart', { names });

test('stops and starts, one service after the other', async () => {
  services.add('web', { state: 'Running' });
  assert.deepEqual((await restart('web', 'api')).items.map(({ name, status }) => [name, status]), [['web', 'Running'], ['api', 'Running']]);
  assert.deepEqual(services.calls, ['stop web', 'start web', 'stop api', 'start api']);
});

test('a stopped one is just started', async () => {
  services.get('api').state = 'Stopped';
  assert.equal((await restart('api')).items.length, 1);
  assert.deepEqual(services.calls, ['start api']);
});

test('one that cannot be stopped is not started either', async () => {
  services.get('api').onStop = () => {
    throw new Win32Error('ControlService', 5);
  };
  assert.deepEqual(idsOf(await restart('api')), [['AccessDenied', 'api']]);
  assert.deepEqual(services.calls, ['stop api']);
});
