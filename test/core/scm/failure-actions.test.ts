import assert from 'node:assert/strict';
import { afterEach, describe, mock, test } from 'node:test';
import { configLevels } from '../../../core/scm/config-levels.js';
import {
  changeFailureActions, failureActions, failureFlag, rightsForFailureActions, setFailureFlag, type FailureActionChanges,
} from '../../../core/scm/failure-actions.js';
import { fakeLevel } from './fake-level.js';
import { FakeToken } from './fake-token.js';

afterEach(() => mock.restoreAll());

const none = { dwResetPeriod: 0, lpRebootMsg: null, lpCommand: null, cActions: 0, lpsaActions: null };
const restartTwice = {
  dwResetPeriod: 86_400,
  lpRebootMsg: 'Zoë is back soon',
  lpCommand: 'notify.exe "%1%"',
  cActions: 2,
  lpsaActions: [{ Type: 1, Delay: 1000 }, { Type: 1, Delay: 60_000 }],
};

/** What the SCM is given for `changes` to a service that has `stored`. */
function given(changes: FailureActionChanges, stored: typeof restartTwice | typeof none | null = null) {
  const level = fakeLevel(configLevels.failureActions, stored);
  changeFailureActions(level.service, changes);
  return level.changes;
}

describe('failureActions', () => {
  test('in plain words', () => {
    assert.deepEqual(failureActions(fakeLevel(configLevels.failureActions, restartTwice).service), {
      actions: [{ kind: 'restart', delayMs: 1000 }, { kind: 'restart', delayMs: 60_000 }],
      resetPeriodSeconds: 86_400,
      command: 'notify.exe "%1%"',
      rebootMessage: 'Zoë is back soon',
    });
  });

  test('of a service that has none', () => {
    assert.deepEqual(failureActions(fakeLevel(configLevels.failureActions, none).service),
      { actions: [], resetPeriodSeconds: 0, command: '', rebootMessage: '' });
  });

  test('every kind has a word, unknown ones stay numbers, and INFINITE is never', () => {
    const lpsaActions = [0, 1, 2, 3, 4, 0xffff_ffff].map((Type) => ({ Type, Delay: 0xffff_ffff }));
    const { service } = fakeLevel(configLevels.failureActions, { ...none, dwResetPeriod: 0xffff_ffff, cActions: 6, lpsaActions });
    const { actions, resetPeriodSeconds } = failureActions(service);
    assert.deepEqual(actions.map(({ kind }) => kind), ['none', 'restart', 'reboot', 'runCommand', 4, 0xffff_ffff]);
    assert.equal(actions[0]?.delayMs, 0xffff_ffff);
    assert.equal(resetPeriodSeconds, null);
  });
});

describe('changeFailureActions', () => {
  test('what is absent is NULL, and stays', () => {
    assert.deepEqual(given({ command: 'a.exe' }), [{ ...none, lpCommand: 'a.exe' }]);
    assert.deepEqual(given({ rebootMessage: 'bye' }), [{ ...none, lpRebootMsg: 'bye' }]);
    assert.deepEqual(given({}), []);
    assert.deepEqual(given({ command: undefined, actions: undefined }), []);
  });

  test('what is empty is cleared', () => {
    assert.deepEqual(given({ command: '', rebootMessage: '' }), [{ ...none, lpCommand: '', lpRebootMsg: '' }]);
    // Not NULL, which would leave them; the first test of struct-pointers shows what an empty list points to.
    assert.deepEqual(given({ actions: [] }), [{ ...none, lpsaActions: [] }]);
    assert.deepEqual(given({ actions: [], resetPeriodSeconds: 0 }), [{ ...none, lpsaActions: [] }]);
  });

  test('all at once needs nothing of what is stored', () => {
    assert.deepEqual(given({
      actions: [{ kind: 'none', delayMs: 0 }, { kind: 'runCommand', delayMs: 5 }, { kind: 4, delayMs: 6 }],
      resetPeriodSeconds: null,
      command: 'c',
      rebootMessage: 'r',
    }), [{
      dwResetPeriod: 0xffff_ffff, lpRebootMsg: 'r', lpCommand: 'c', cActions: 3,
      lpsaActions: [{ Type: 0, Delay: 0 }, { Type: 3, Delay: 5 }, { Type: 4, Delay: 6 }],
    }]);
  });

  test('a new reset period keeps the actions', () => {
    assert.deepEqual(given({ resetPeriodSeconds: 60 }, restartTwice), [{ ...restartTwice, lpCommand: null, lpRebootMsg: null, dwResetPeriod: 60 }]);
    assert.deepEqual(given({ resetPeriodSeconds: null }, restartTwice)[0]?.dwResetPeriod, 0xffff_ffff);
  });

  test('new actions keep the reset period', () => {
    const [change] = given({ actions: [{ kind: 'restart', delayMs: 1 }] }, restartTwice);
    assert.deepEqual([change?.dwResetPeriod, change?.lpsaActions], [86_400, [{ Type: 1, Delay: 1 }]]);
    assert.equal(given({ actions: [{ kind: 'restart', delayMs: 1 }] }, { ...none, dwResetPeriod: 0xffff_ffff })[0]?.dwResetPeriod, 0xffff_ffff);
  });

  test('a reset period without actions is refused, since the SCM would forget it', () => {
    assert.throws(() => given({ resetPeriodSeconds: 60 }, none), { name: 'SettingRangeError', setting: 'resetPeriodSeconds' });
    assert.throws(() => given({ resetPeriodSeconds: 60, actions: [] }), { name: 'SettingRangeError' });
  });

  test('1024 actions are taken, 1025 are not', () => {
    const actions = Array.from({ length: 1025 }, () => ({ kind: 'restart' as const, delayMs: 1 }));
    assert.equal(given({ actions: actions.slice(1), resetPeriodSeconds: 0 })[0]?.lpsaActions?.length, 1024);
    assert.throws(() => given({ actions, resetPeriodSeconds: 0 }), /actions: there are 1025 of them; 1024 are allowed/);
  });

  test('values out of range are refused before any call', () => {
    const { service, scm } = fakeLevel(configLevels.failureActions, restartTwice);
    scm.answer('ChangeServiceConfig2W', () => assert.fail('called'));
    const wrong: [FailureActionChanges, string][] = [
      [{ actions: [{ kind: 'restart', delayMs: 0 }, { kind: 'restart', delayMs: -1 }] }, 'actions[1].delayMs'],
      [{ actions: [{ kind: 'restart', delayMs: 1.5 }] }, 'actions[0].delayMs'],
      [{ actions: [{ kind: 'restart', delayMs: 2 ** 32 }] }, 'actions[0].delayMs'],
      [{ actions: [{ kind: -1, delayMs: 0 }] }, 'actions[0].kind'],
      [{ resetPeriodSeconds: -1 }, 'resetPeriodSeconds'],
      [{ resetPeriodSeconds: 0xffff_ffff }, 'resetPeriodSeconds'],
      [{ command: 'x'.repeat(8192) }, 'command'],
      [{ rebootMessage: 'a\0b' }, 'rebootMessage'],
    ];
    for (const [changes, setting] of wrong) {
      assert.throws(() => changeFailureActions(service, changes), { name: 'SettingRangeError', setting });
    }
  });
});

describe('a reboot action', () => {
  test('has SeShutdownPrivilege for the call, also when it was stored already', () => {
    const token = new FakeToken({ SeShutdownPrivilege: false });
    const stored = { ...none, cActions: 1, lpsaActions: [{ Type: 2, Delay: 0 }] };
    for (const changes of [{ actions: [{ kind: 'reboot' as const, delayMs: 0 }] }, { resetPeriodSeconds: 5 }]) {
      const { service, scm } = fakeLevel(configLevels.failureActions, stored);
      const during: unknown[] = [];
      scm.answer('ChangeServiceConfig2W', () => void during.push(token.privileges.get('SeShutdownPrivilege')));
      changeFailureActions(service, changes);
      assert.deepEqual([during, token.privileges.get('SeShutdownPrivilege')], [[true], false]);
    }
  });

  test('no other action touches the token', () => {
    assert.equal(given({ actions: [{ kind: 'restart', delayMs: 0 }], resetPeriodSeconds: 0 }).length, 1);
  });
});

test('start is asked for where restarts may be written', () => {
  const base = ['queryConfig', 'changeConfig'];
  assert.deepEqual(rightsForFailureActions({ command: 'x' }), base);
  assert.deepEqual(rightsForFailureActions({ actions: [] }), base);
  assert.deepEqual(rightsForFailureActions({ actions: [{ kind: 'reboot', delayMs: 0 }], resetPeriodSeconds: 1 }), base);
  assert.deepEqual(rightsForFailureActions({ actions: [{ kind: 1, delayMs: 0 }] }), [...base, 'start']);
  assert.deepEqual(rightsForFailureActions({ resetPeriodSeconds: 1 }), [...base, 'start']);
});

test('the flag', () => {
  const { service, changes } = fakeLevel(configLevels.failureFlag, { fFailureActionsOnNonCrashFailures: true });
  assert.equal(failureFlag(service), true);
  setFailureFlag(service, false);
  assert.deepEqual(changes, [{ fFailureActionsOnNonCrashFailures: false }]);
});
