import assert from 'node:assert/strict';
import { afterEach, describe, mock, test } from 'node:test';
import { configLevels } from '../../../core/scm/config-levels.js';
import { launchProtection } from '../../../core/scm/launch-protection.js';
import { preferredNode, setPreferredNode } from '../../../core/scm/preferred-node.js';
import { requiredPrivileges, setRequiredPrivileges } from '../../../core/scm/required-privileges.js';
import { setSidType, sidType } from '../../../core/scm/sid-type.js';
import { Win32Error } from '../../../core/win32/win32-error.js';
import { fakeLevel } from './fake-level.js';

// The levels whose files are a few lines each.

afterEach(() => mock.restoreAll());

describe('the type of the SID', () => {
  test('is a word of winsvc.h, or a number', () => {
    for (const [raw, word] of [[0, 'none'], [1, 'unrestricted'], [3, 'restricted'], [2, 2]] as const) {
      const { service, changes } = fakeLevel(configLevels.sidType, { dwServiceSidType: raw });
      assert.equal(sidType(service), word);
      setSidType(service, word);
      assert.deepEqual(changes, [{ dwServiceSidType: raw }]);
    }
  });

  test('is a DWORD', () => {
    const { service, changes } = fakeLevel(configLevels.sidType, null);
    assert.throws(() => setSidType(service, -1), { name: 'SettingRangeError', setting: 'sidType' });
    assert.deepEqual(changes, []);
  });
});

describe('required privileges', () => {
  test('are a list, and an empty one clears it', () => {
    const names = ['SeBackupPrivilege', 'SeRestorePrivilege'];
    const { service, changes } = fakeLevel(configLevels.requiredPrivileges, { pmszRequiredPrivileges: names });
    assert.deepEqual(requiredPrivileges(service), names);
    setRequiredPrivileges(service, names);
    setRequiredPrivileges(service, []);
    assert.deepEqual(changes, [{ pmszRequiredPrivileges: names }, { pmszRequiredPrivileges: [] }]);
  });

  test('that the SCM could not hold are refused', () => {
    const { service, changes } = fakeLevel(configLevels.requiredPrivileges, null);
    const name = 'x'.repeat(500);
    for (const [names, setting] of [[['a', ''], 'requiredPrivileges[1]'], [['a\0b'], 'requiredPrivileges[0]'],
      [Array<string>(5).fill(name), 'requiredPrivileges']] as const) {
      assert.throws(() => setRequiredPrivileges(service, names), { name: 'SettingRangeError', setting });
    }
    setRequiredPrivileges(service, Array<string>(4).fill(name));
    assert.equal(changes.length, 1);
  });
});

describe('the preferred node', () => {
  test('is a number, also 0', () => {
    for (const node of [0, 3, 0xffff]) {
      const { service, changes } = fakeLevel(configLevels.preferredNode, { usPreferredNode: node, fDelete: false });
      assert.equal(preferredNode(service), node);
      setPreferredNode(service, node);
      assert.deepEqual(changes, [{ usPreferredNode: node, fDelete: false }]);
    }
  });

  test('is null when there is none, however the SCM says so', () => {
    const { service, scm } = fakeLevel(configLevels.preferredNode, { usPreferredNode: 0, fDelete: true });
    assert.equal(preferredNode(service), null);
    for (const code of [2, 87, 1168]) {
      scm.answer('QueryServiceConfig2W', () => {
        throw new Win32Error('QueryServiceConfig2W', code);
      });
      assert.equal(preferredNode(service), null);
    }
  });

  test('other errors are errors', () => {
    assert.throws(() => preferredNode(fakeLevel(configLevels.preferredNode, null).service), { code: 5 });
  });

  test('is deleted by null, if there is one', () => {
    const some = fakeLevel(configLevels.preferredNode, { usPreferredNode: 1, fDelete: false });
    setPreferredNode(some.service, null);
    assert.deepEqual(some.changes, [{ usPreferredNode: 0, fDelete: true }]);
    const none = fakeLevel(configLevels.preferredNode, { usPreferredNode: 0, fDelete: true });
    setPreferredNode(none.service, null);
    assert.deepEqual(none.changes, []);
  });

  test('fits a USHORT', () => {
    const { service } = fakeLevel(configLevels.preferredNode, null);
    for (const node of [-1, 0x1_0000, 0.5]) assert.throws(() => setPreferredNode(service, node), { setting: 'preferredNode' });
  });
});

test('launch protection is a word of winsvc.h, or a number', () => {
  for (const [raw, word] of [[0, 'none'], [1, 'windows'], [2, 'windowsLight'], [3, 'antimalwareLight'], [4, 4]] as const) {
    assert.equal(launchProtection(fakeLevel(configLevels.launchProtection, { dwLaunchProtected: raw }).service), word);
  }
});
