import assert from 'node:assert/strict';
import { afterEach, beforeEach, mock, test } from 'node:test';
import { ServiceManager } from '../../../core/scm/manager.js';
import { mergeVariables, serviceEnvironment, setServiceEnvironment } from '../../../core/scm/service-environment.js';
import type { Service } from '../../../core/scm/service.js';
import { createKey, openKey, valueNames, writeValue } from '../../../core/scm/registry-key.js';
import { rawValueOf, type RegistryValue } from '../../../core/scm/registry-value.js';
import { HKEY_LOCAL_MACHINE } from '../../../core/win32/predefined-keys.js';
import { FakeRegistry } from './fake-registry.js';
import { FakeScm } from './fake-scm.js';

const SERVICE_KEY = 'system\\currentcontrolset\\services\\api';

let registry: FakeRegistry;
let service: Service;

beforeEach(() => {
  const scm = new FakeScm({ Api: 'API' });
  registry = new FakeRegistry(scm, [SERVICE_KEY]);
  service = ServiceManager.connect().open('api', []);
});

afterEach(() => mock.restoreAll());

/** Writes the value as another program would. */
function store(value: RegistryValue): void {
  using key = createKey(HKEY_LOCAL_MACHINE, SERVICE_KEY, 2);
  writeValue(key, 'Environment', rawValueOf('Environment', value));
}

function storedNames(): string[] {
  using key = openKey(HKEY_LOCAL_MACHINE, SERVICE_KEY, 1);
  return valueNames(key);
}

test('what is set is read back, values with = and empty ones too', () => {
  const variables = { PORT: '8080', QUERY: 'a=b', EMPTY: '' };
  setServiceEnvironment(service, variables);
  assert.deepEqual(serviceEnvironment(service), variables);
  assert.equal(registry.open.size, 0);
});

test('there are none without the value, and setting none removes it', () => {
  assert.deepEqual(serviceEnvironment(service), {});
  setServiceEnvironment(service, { A: '1' });
  setServiceEnvironment(service, {});
  assert.deepEqual([serviceEnvironment(service), storedNames()], [{}, []]);
});

test('entries that are no assignments are left out, and a value of another type holds none', () => {
  store({ type: 'MULTI_SZ', value: ['A=1', 'nothing', '=C:=C:\\'] });
  assert.deepEqual(serviceEnvironment(service), { A: '1', '=C:': 'C:\\' });
  store({ type: 'SZ', value: 'A=1' });
  assert.deepEqual(serviceEnvironment(service), {});
});

test('what is no name is refused, and nothing is written', () => {
  for (const name of ['', 'A=B']) assert.throws(() => setServiceEnvironment(service, { [name]: 'x' }), { name: 'SettingRangeError' });
  assert.deepEqual(storedNames(), []);
});

test('variables are merged by name in any letters: the later value, under the name that was there first', () => {
  assert.deepEqual(mergeVariables({ Path: 'C:\\Windows', A: '1' }, { PATH: 'C:\\x', b: '2' }, { B: '3' }), { Path: 'C:\\x', A: '1', b: '3' });
  assert.deepEqual(mergeVariables(), {});
});
