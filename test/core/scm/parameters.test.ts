import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, mock, test } from 'node:test';
import { ServiceManager } from '../../../core/scm/manager.js';
import { getParameter, listParameters, removeParameter, setParameter } from '../../../core/scm/parameters.js';
import type { RegistryValue } from '../../../core/scm/registry-value.js';
import type { Service } from '../../../core/scm/service.js';
import { HKEY_LOCAL_MACHINE } from '../../../core/win32/predefined-keys.js';
import { Win32Error } from '../../../core/win32/win32-error.js';
import { FakeRegistry } from './fake-registry.js';
import { FakeScm } from './fake-scm.js';

const SERVICE_KEY = 'system\\currentcontrolset\\services\\api';
const PARAMETERS = `${SERVICE_KEY}\\parameters`;

let scm: FakeScm;
let registry: FakeRegistry;
let service: Service;

beforeEach(() => {
  scm = new FakeScm({ Api: 'API' });
  registry = new FakeRegistry(scm, [SERVICE_KEY]);
  service = ServiceManager.connect().open('api', []);
});

afterEach(() => mock.restoreAll());

test('what is set is read back, by name and in the list', () => {
  const port: RegistryValue = { type: 'DWORD', value: 8080 };
  const hosts: RegistryValue = { type: 'MULTI_SZ', value: ['a', 'b'] };
  const large: RegistryValue = { type: 'SZ', value: 'x'.repeat(10_000) };
  setParameter(service, 'port', port);
  setParameter(service, 'Hosts', hosts);
  setParameter(service, '', large);
  assert.deepEqual([getParameter(service, 'PORT'), getParameter(service, 'hosts'), getParameter(service, '')], [port, hosts, large]);
  assert.deepEqual(listParameters(service), [{ name: 'port', ...port }, { name: 'Hosts', ...hosts }, { name: '', ...large }]);
  assert.equal(registry.open.size, 0);
});

test('a new value replaces the old one, whatever its type', () => {
  setParameter(service, 'port', { type: 'SZ', value: '80' });
  setParameter(service, 'port', { type: 'DWORD', value: 81 });
  assert.deepEqual(listParameters(service), [{ name: 'port', type: 'DWORD', value: 81 }]);
});

test('removing says whether there was one', () => {
  setParameter(service, 'port', { type: 'DWORD', value: 1 });
  assert.deepEqual([removeParameter(service, 'PORT'), removeParameter(service, 'port'), getParameter(service, 'port')], [true, false, null]);
});

describe('the key', () => {
  test('is not created by reading or removing', () => {
    assert.deepEqual([listParameters(service), getParameter(service, 'x'), removeParameter(service, 'x')], [[], null, false]);
    assert.deepEqual([...registry.keys.keys()], [SERVICE_KEY]);
  });

  test('is not created for a service that is gone', () => {
    registry.keys.clear();
    assert.throws(() => setParameter(service, 'x', { type: 'DWORD', value: 1 }), { api: 'RegOpenKeyExW', code: 2 });
    assert.equal(registry.keys.size, 0);
  });

  test('is opened with the least access', () => {
    setParameter(service, 'x', { type: 'DWORD', value: 1 });
    listParameters(service);
    removeParameter(service, 'x');
    assert.deepEqual(registry.access, [4, 2, 1, 2]);
    assert.deepEqual([...registry.keys.keys()], [SERVICE_KEY, PARAMETERS]);
  });
});

test('a value that goes while they are listed is left out', () => {
  setParameter(service, 'x', { type: 'DWORD', value: 1 });
  scm.answer('RegQueryValueExW', () => {
    throw new Win32Error('RegQueryValueExW', 2);
  });
  assert.deepEqual(listParameters(service), []);
});

test('errors are errors, and close the key', () => {
  setParameter(service, 'x', { type: 'DWORD', value: 1 });
  scm.answer('RegSetValueExW', () => {
    throw new Win32Error('RegSetValueExW', 5);
  });
  assert.throws(() => setParameter(service, 'x', { type: 'DWORD', value: 2 }), { code: 5 });
  assert.equal(registry.open.size, 0);
});

test('nothing is written for a value out of range', () => {
  assert.throws(() => setParameter(service, 'x', { type: 'DWORD', value: -1 }), { name: 'SettingRangeError', setting: 'x' });
  assert.throws(() => setParameter(service, 'x'.repeat(16_384), { type: 'DWORD', value: 1 }), { name: 'SettingRangeError', setting: 'name' });
  assert.deepEqual([...registry.keys.keys()], [SERVICE_KEY]);
});

test('a service of another machine has its registry there', () => {
  const asked: unknown[] = [];
  scm.answer('RegConnectRegistryW', (machine, _root, place) => {
    asked.push(machine);
    place[0] = HKEY_LOCAL_MACHINE;
  });
  for (const machine of ['server1', '\\\\server1']) {
    const remote = ServiceManager.connect({ machine }).open('api', []);
    setParameter(remote, 'x', { type: 'DWORD', value: 1 });
    assert.deepEqual(getParameter(remote, 'x'), { type: 'DWORD', value: 1 });
  }
  assert.deepEqual(asked, Array(4).fill('\\\\server1'));
});
