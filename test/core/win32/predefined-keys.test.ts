import assert from 'node:assert/strict';
import { test } from 'node:test';
import { POINTER_SIZE } from '../../../core/win32/memory.js';
import { HKEY_LOCAL_MACHINE } from '../../../core/win32/predefined-keys.js';

test('a predefined key is sign-extended to a pointer', () => {
  assert.equal(HKEY_LOCAL_MACHINE, POINTER_SIZE === 8 ? 0xffff_ffff_8000_0002n : 0x8000_0002n);
});
