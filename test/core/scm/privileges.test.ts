import assert from 'node:assert/strict';
import { afterEach, describe, mock, test } from 'node:test';
import { PrivilegeNotHeldError, withPrivilege } from '../../../core/scm/privileges.js';
import { Win32Error } from '../../../core/win32/win32-error.js';
import { FakeToken } from './fake-token.js';

afterEach(() => mock.restoreAll());

describe('withPrivilege', () => {
  test('enables the privilege for the action alone, and gives its result', () => {
    const token = new FakeToken({ SeShutdownPrivilege: false });
    assert.equal(withPrivilege('SeShutdownPrivilege', () => token.privileges.get('SeShutdownPrivilege')), true);
    assert.equal(token.privileges.get('SeShutdownPrivilege'), false);
    assert.equal(token.open, 0);
  });

  test('leaves a privilege enabled that was', () => {
    const token = new FakeToken({ SeShutdownPrivilege: true });
    withPrivilege('SeShutdownPrivilege', () => {});
    assert.equal(token.privileges.get('SeShutdownPrivilege'), true);
  });

  test('puts the token back when the action throws', () => {
    const token = new FakeToken({ SeShutdownPrivilege: false });
    const denied = new Win32Error('ChangeServiceConfig2W', 5);
    assert.throws(() => withPrivilege('SeShutdownPrivilege', () => {
      throw denied;
    }), denied);
    assert.deepEqual([token.privileges.get('SeShutdownPrivilege'), token.open], [false, 0]);
  });

  test('lets the action try without a privilege that is not held', () => {
    const token = new FakeToken({});
    assert.equal(withPrivilege('SeShutdownPrivilege', () => 'done'), 'done');
    assert.equal(token.open, 0);
  });

  test('names the missing privilege when the action was refused for it, and no other way', () => {
    new FakeToken({});
    for (const code of [5, 1314]) {
      const denied = new Win32Error('ChangeServiceConfig2W', code);
      assert.throws(() => withPrivilege('SeShutdownPrivilege', () => {
        throw denied;
      }), (error) => error instanceof PrivilegeNotHeldError && error.privilege === 'SeShutdownPrivilege' && error.cause === denied &&
        error.message.includes('SeShutdownPrivilege'));
    }
    assert.throws(() => withPrivilege('SeShutdownPrivilege', () => {
      throw new Win32Error('ChangeServiceConfig2W', 1072);
    }), { name: 'Win32Error', code: 1072 });
  });
});
