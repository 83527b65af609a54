import assert from 'node:assert/strict';
import { test } from 'node:test';
import { configOf, rawChanges } from '../../../core/scm/config.js';
import { decodeMultiSz } from '../../../core/win32/multi-sz.js';

const raw = {
  dwServiceType: 16,
  dwStartType: 2,
  dwErrorControl: 1,
  lpBinaryPathName: 'x',
  lpLoadOrderGroup: null,
  dwTagId: 0,
  lpDependencies: ['RpcSs', '+TDI', 'Tcpip'],
  lpServiceStartName: 'LocalSystem',
  lpDisplayName: 'X',
};

test('a configuration in plain words', () => {
  assert.deepEqual(configOf(raw), {
    type: 16,
    startMode: 'Automatic',
    errorControl: 'Normal',
    binaryPath: 'x',
    loadOrderGroup: '',
    tag: 0,
    dependencies: { services: ['RpcSs', 'Tcpip'], groups: ['TDI'] },
    account: 'LocalSystem',
    displayName: 'X',
  });
});

test('numbers of a newer Windows stay numbers', () => {
  const { startMode, errorControl } = configOf({ ...raw, dwStartType: 9, dwErrorControl: 8 });
  assert.deepEqual([startMode, errorControl], [9, 8]);
});

test('what is absent is left unchanged', () => {
  const no = 0xffff_ffff;
  assert.deepEqual(Object.values(rawChanges('api', {})), [no, no, no, null, null, null, null, null, null, null]);
});

test('what is empty is cleared', () => {
  const changes = rawChanges('api', { loadOrderGroup: '', dependencies: { services: [], groups: [] }, account: '', displayName: '', password: '' });
  assert.equal(changes.lpLoadOrderGroup, '');
  assert.deepEqual(changes.lpDependencies, Buffer.alloc(4));
  assert.equal(changes.lpServiceStartName, 'LocalSystem');
  assert.equal(changes.lpDisplayName, 'api');
  assert.equal(changes.lpPassword, '');
});

test('what is given is set, groups with their plus sign', () => {
  const changes = rawChanges('api', { startMode: 'Disabled', errorControl: 3, dependencies: { services: ['a'], groups: ['g'] }, account: '.\\bob' });
  assert.equal(changes.dwStartType, 4);
  assert.equal(changes.dwErrorControl, 3);
  assert.deepEqual(decodeMultiSz(changes.lpDependencies ?? Buffer.alloc(0)), ['a', '+g']);
  assert.equal(changes.lpServiceStartName, '.\\bob');
});

test('a new tag has a place for it, and a load order group', () => {
  assert.deepEqual(rawChanges('api', { newTag: true, loadOrderGroup: 'g' }).lpdwTagId, Buffer.alloc(4));
  assert.equal(rawChanges('api', { newTag: false }).lpdwTagId, null);
  for (const loadOrderGroup of ['', undefined]) {
    assert.throws(() => rawChanges('api', { newTag: true, loadOrderGroup }), { name: 'SettingRangeError', setting: 'newTag' });
  }
});
