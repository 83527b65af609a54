import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isAtLeast, parseVersion } from '../../build/sandbox/version.js';

test('a version is found in what tools print', () => {
  assert.deepEqual(parseVersion('wine-10.0 (Debian 10.0~repack-6)'), [10, 0]);
  assert.deepEqual(parseVersion('10.0.401 [/usr/lib/dotnet/sdk]'), [10, 0, 401]);
  assert.equal(parseVersion('command not found'), undefined);
});

test('only a version that is new enough is', () => {
  assert.equal(isAtLeast('wine-10.0', 10), true);
  assert.equal(isAtLeast('wine-11.2', 10), true);
  assert.equal(isAtLeast('wine-8.0 (Debian 8.0~repack-4)', 10), false, 'as numbers, not as text');
  assert.equal(isAtLeast('', 10), false);
});
