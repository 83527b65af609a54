import assert from 'node:assert/strict';
import { afterEach, beforeEach, mock, test } from 'node:test';
import { createKey, deleteValue, openKey, openKeyIfAny, readValue, valueNames, writeValue } from '../../../core/scm/registry-key.js';
import { HKEY_LOCAL_MACHINE } from '../../../core/win32/predefined-keys.js';
import { Win32Error } from '../../../core/win32/win32-error.js';
import { FakeRegistry } from './fake-registry.js';
import { FakeScm } from './fake-scm.js';

const ACCESS = 3;

let scm: FakeScm;
let registry: FakeRegistry;

beforeEach(() => {
  scm = new FakeScm();
  registry = new FakeRegistry(scm, ['software']);
});

afterEach(() => mock.restoreAll());

test('a key that is missing is an error, null, or created', () => {
  assert.throws(() => openKey(HKEY_LOCAL_MACHINE, 'Nope', ACCESS), { code: 2 });
  assert.equal(openKeyIfAny(HKEY_LOCAL_MACHINE, 'Nope', ACCESS), null);
  using parent = openKey(HKEY_LOCAL_MACHINE, 'Software', ACCESS);
  createKey(parent.raw, 'New', ACCESS)[Symbol.dispose]();
  assert.ok(registry.keys.has('software\\new'));
  assert.equal(registry.open.size, 1);
});

test('other errors are not taken for a missing key', () => {
  scm.answer('RegOpenKeyExW', () => {
    throw new Win32Error('RegOpenKeyExW', 5);
  });
  assert.throws(() => openKeyIfAny(HKEY_LOCAL_MACHINE, 'Software', ACCESS), { code: 5 });
});

test('values are written, read, listed and deleted as bytes', () => {
  using key = openKey(HKEY_LOCAL_MACHINE, 'Software', ACCESS);
  const large = { type: 3, data: Buffer.alloc(20_000, 7) };
  writeValue(key, 'large', large);
  writeValue(key, 'none', { type: 0, data: Buffer.alloc(0) });
  assert.deepEqual(valueNames(key), ['large', 'none']);
  assert.deepEqual(readValue(key, 'LARGE'), large);
  assert.deepEqual(readValue(key, 'none'), { type: 0, data: Buffer.alloc(0) });
  assert.equal(readValue(key, 'nope'), null);
  assert.deepEqual([deleteValue(key, 'large'), deleteValue(key, 'large')], [true, false]);
});

test('a list that fails is not taken for its end', () => {
  using key = openKey(HKEY_LOCAL_MACHINE, 'Software', ACCESS);
  scm.answer('RegEnumValueW', () => {
    throw new Win32Error('RegEnumValueW', 1018);
  });
  assert.throws(() => valueNames(key), { code: 1018 });
});
