import assert from 'node:assert/strict';
import { afterEach, mock, test } from 'node:test';
import { lastChangeOf } from '../../../core/scm/last-change.js';
import { Win32Error } from '../../../core/win32/win32-error.js';
import { FakeRegistry } from './fake-registry.js';
import { FakeScm } from './fake-scm.js';

afterEach(() => mock.restoreAll());

test("a service's last change is its key's last write; none where there is no key, or none to be read", () => {
  const scm = new FakeScm();
  const registry = new FakeRegistry(scm, ['SYSTEM\\CurrentControlSet\\Services\\api']);
  scm.answer('RegQueryInfoKeyW', (_key, _class, _size, _reserved, _a, _b, _c, _d, _e, _f, _g, time) => void time?.writeBigUInt64LE(0x0123_4567_89ab_cdefn));
  assert.equal(lastChangeOf('api'), 0x0123_4567_89ab_cdefn);
  assert.equal(registry.open.size, 0);
  assert.equal(lastChangeOf('none'), null);
  for (const code of [5, 1018]) {
    scm.answer('RegOpenKeyExW', () => {
      throw new Win32Error('RegOpenKeyExW', code);
    });
    if (code === 5) assert.equal(lastChangeOf('api'), null);
    else assert.throws(() => lastChangeOf('api'), { code });
  }
});
