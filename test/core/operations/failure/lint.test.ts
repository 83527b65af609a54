import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FailureInfo } from '../../../../core/contract/failure.js';
import { defaultFailureActions, defaultResetPeriodSeconds } from '../../../../core/contract/default-failure-actions.js';
import { lintFailure } from '../../../../core/operations/failure/lint.js';

const sane: FailureInfo = { name: 'api', actions: [...defaultFailureActions], resetPeriodSeconds: defaultResetPeriodSeconds, command: '', rebootMessage: '', onNonCrashFailure: true };
const idsOf = (changes: Partial<FailureInfo>): string[] => lintFailure({ ...sane, ...changes }).map(({ id, target }) => `${id} ${target}`);

test('the default actions, and none at all, are in order', () => {
  assert.deepEqual(idsOf({}), []);
  assert.deepEqual(idsOf({ actions: [], resetPeriodSeconds: 0, onNonCrashFailure: false }), []);
  assert.deepEqual(idsOf({ resetPeriodSeconds: null }), []);
});

test('actions without the flag, and the flag without actions', () => {
  assert.deepEqual(idsOf({ onNonCrashFailure: false }), ['ActionsWithoutFlag api']);
  assert.deepEqual(idsOf({ actions: [], resetPeriodSeconds: 0 }), ['FlagWithoutActions api']);
  assert.deepEqual(idsOf({ actions: [{ kind: 'None', delayMs: 0 }], onNonCrashFailure: false }), []);
});

test('a reboot sooner than a minute', () => {
  assert.deepEqual(idsOf({ actions: [{ kind: 'Reboot', delayMs: 59_999 }] }), ['ShortReboot api']);
  assert.deepEqual(idsOf({ actions: [{ kind: 'Reboot', delayMs: 60_000 }] }), []);
});

test('a command action without a command', () => {
  assert.deepEqual(idsOf({ actions: [{ kind: 'RunCommand', delayMs: 0 }] }), ['RunWithoutCommand api']);
  assert.deepEqual(idsOf({ actions: [{ kind: 'RunCommand', delayMs: 0 }], command: 'x.exe' }), []);
});

test('a reset period shorter than the delays together would never let the count grow', () => {
  const actions = [{ kind: 'None', delayMs: 30_000 }, { kind: 'Restart', delayMs: 31_000 }] as const;
  assert.deepEqual(idsOf({ actions: [...actions], resetPeriodSeconds: 60 }), ['ResetTooShort api']);
  assert.deepEqual(idsOf({ actions: [...actions], resetPeriodSeconds: 61 }), []);
  assert.deepEqual(idsOf({ actions: [...actions], resetPeriodSeconds: null }), []);
  assert.deepEqual(idsOf({ actions: [{ kind: 'Restart', delayMs: 31_000 }], resetPeriodSeconds: 0 }), []);
});
