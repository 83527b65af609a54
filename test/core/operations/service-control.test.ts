import assert from 'node:assert/strict';
import { afterEach, beforeEach, mock, test } from 'node:test';
import { hostControls } from '../../../core/contract/host-controls.js';
import { FakeServices } from './fake-services.js';
import { idsOf, perform } from './service-operations.js';

let services: FakeServices;

beforeEach(() => {
  services = new FakeServices();
  services.add('api', { state: 'Running' });
  services.add('other', { state: 'Running', binaryPath: 'C:\\other.exe' });
});

afterEach(() => mock.restoreAll());

test('sends numbers to any service, and words by the numbers they stand for', async () => {
  for (const [control, names] of [[200, ['api', 'other']], ['ParamChange', ['other']], ['RotateLog', ['api']]] as const) {
    const { items, errors } = await perform('service.control', { names, control });
    assert.deepEqual([items.map(({ name }) => name), errors], [names, []]);
  }
  assert.deepEqual(services.calls, ['control 200 api', 'control 200 other', 'control 6 other', `control ${hostControls.RotateLog} api`]);
});

test("a word of the host's is no control of another service", async () => {
  assert.deepEqual(idsOf(await perform('service.control', { names: ['other'], control: 'RotateLog' })), [['NotANodeService', 'other']]);
  assert.deepEqual(services.calls, []);
});
