import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as exported from '../../../core/framework/index.js';
import * as scm from '../../../core/framework/scm.js';

test('the package can be imported on any system, and gives the scm as a whole', () => {
  assert.equal(exported.scm, scm);
  assert.ok(Object.values(scm).every((value) => value !== undefined));
});

test('each error that a function of the package throws is exported, so that it can be told from others', () => {
  const errors = [...Object.entries(scm), ...Object.entries(exported)].filter(([name, value]) => name.endsWith('Error') && typeof value === 'function').map(([name]) => name);
  assert.deepEqual(errors.sort(), [
    'CancelledError', 'FailureTextError', 'NativeLibraryError', 'PrivilegeNotHeldError', 'ProcessEndedError', 'SddlError', 'ServiceExeError', 'ServiceNameError',
    'SettingRangeError', 'UnexpectedStateError', 'UsageError', 'WaitError', 'WaitStalledError', 'WaitTimeoutError', 'Win32Error',
  ]);
});
