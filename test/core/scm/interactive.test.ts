import assert from 'node:assert/strict';
import { afterEach, describe, mock, test } from 'node:test';
import type { ConfigChanges } from '../../../core/scm/config.js';
import { changedType, isInteractive } from '../../../core/scm/interactive.js';
import { ServiceManager } from '../../../core/scm/manager.js';
import { encode } from '../../../core/win32/struct.js';
import { QUERY_SERVICE_CONFIGW } from '../../../core/win32/structs.js';
import { copyWithPointers } from './fake-level.js';
import { FakeScm } from './fake-scm.js';

afterEach(() => mock.restoreAll());

const [PLAIN, INTERACTIVE] = [0x10, 0x110];

const typeAfter = (changes: ConfigChanges, type: number, account = 'LocalSystem') => changedType(changes, () => ({ type, account }));

test('the flag is a bit of the type', () => {
  assert.deepEqual([PLAIN, INTERACTIVE, 0x20, 0x120].map(isInteractive), [false, true, false, true]);
});

describe('the type after a change', () => {
  test('has the flag as it was asked for', () => {
    assert.equal(typeAfter({ interactive: true }, PLAIN), INTERACTIVE);
    assert.equal(typeAfter({ interactive: true }, 0x20, ''), 0x120);
    assert.equal(typeAfter({ interactive: false }, INTERACTIVE), PLAIN);
    assert.equal(typeAfter({ interactive: true, type: 0x20 }, PLAIN), 0x120);
  });

  test('stays where nothing changes', () => {
    assert.equal(typeAfter({ interactive: true }, INTERACTIVE), undefined);
    assert.equal(typeAfter({ interactive: false }, PLAIN), undefined);
    assert.equal(typeAfter({ account: '.\\bob' }, PLAIN), undefined);
    assert.equal(typeAfter({ account: 'LocalSystem' }, INTERACTIVE), undefined);
  });

  test('loses the flag with the account of LocalSystem', () => {
    assert.equal(typeAfter({ account: '.\\bob' }, INTERACTIVE), PLAIN);
    assert.equal(typeAfter({ account: 'NT AUTHORITY\\LocalService', interactive: false }, INTERACTIVE), PLAIN);
  });

  test('is refused where another account would have the flag', () => {
    assert.throws(() => typeAfter({ interactive: true }, PLAIN, '.\\bob'), { name: 'SettingRangeError', setting: 'interactive', message: /'\.\\bob'/ });
    assert.throws(() => typeAfter({ interactive: true, account: '.\\bob' }, PLAIN), { setting: 'interactive' });
    assert.equal(typeAfter({ interactive: true, account: '' }, PLAIN, '.\\bob'), INTERACTIVE);
  });

  test('needs no look at the service where neither flag nor account is named', () => {
    assert.equal(changedType({ type: 0x20, startMode: 'Manual' }, () => assert.fail('looked')), 0x20);
  });
});

test('a service is looked at and changed', () => {
  const scm = new FakeScm({ api: 'API' });
  scm.answer('QueryServiceConfigW', (_handle, buffer) => copyWithPointers(encode(QUERY_SERVICE_CONFIGW, {
    dwServiceType: INTERACTIVE, dwStartType: 3, dwErrorControl: 1, lpBinaryPathName: 'x', lpLoadOrderGroup: '', dwTagId: 0, lpDependencies: [],
    lpServiceStartName: 'LocalSystem', lpDisplayName: 'API',
  }), buffer ?? assert.fail()));
  const types: number[] = [];
  scm.answer('ChangeServiceConfigW', (_handle, type) => void types.push(type));
  const service = ServiceManager.connect().open('api', []);
  service.change({ account: '.\\bob', password: 'p' });
  service.change({ interactive: true });
  assert.deepEqual(types, [PLAIN, 0xffff_ffff]);
});

test('a service is created with the flag, or refused', () => {
  const scm = new FakeScm();
  const types: number[] = [];
  scm.answer('CreateServiceW', (manager, _name, _displayName, _access, type) => {
    types.push(type);
    return manager;
  });
  const manager = ServiceManager.connect();
  manager.create({ name: 'a', binaryPath: 'x', interactive: true });
  manager.create({ name: 'a', binaryPath: 'x', account: '.\\bob' });
  assert.throws(() => manager.create({ name: 'a', binaryPath: 'x', interactive: true, account: '.\\bob' }), { setting: 'interactive' });
  assert.deepEqual(types, [INTERACTIVE, PLAIN]);
});
