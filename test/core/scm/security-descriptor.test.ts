import assert from 'node:assert/strict';
import { afterEach, mock, test } from 'node:test';
import { descriptorOf, sddlOf } from '../../../core/scm/security-descriptor.js';
import { advapi32 } from '../../../core/win32/advapi32.js';
import { kernel32 } from '../../../core/win32/kernel32.js';
import { addressOf } from '../../../core/win32/memory.js';
import { wideString } from '../../../core/win32/wide-string.js';
import { Win32Error } from '../../../core/win32/win32-error.js';

const SDDL = 'D:(A;;GA;;;SY)';
const text = wideString(SDDL);
const freed: unknown[] = [];

function fakeConversions(): void {
  mock.method(advapi32, 'ConvertStringSecurityDescriptorToSecurityDescriptorW', (sddl: string, revision: number, place: [bigint | null]) => {
    if (sddl !== SDDL || revision !== 1) throw new Win32Error('ConvertStringSecurityDescriptorToSecurityDescriptorW', 1336);
    place[0] = 0x1234n;
  });
  mock.method(advapi32, 'ConvertSecurityDescriptorToStringSecurityDescriptorW', (_descriptor: unknown, _revision: number, _information: number, place: [bigint | null]) =>
    void (place[0] = addressOf(text)));
  mock.method(kernel32, 'LocalFree', (address: unknown) => {
    freed.push(address);
    return null;
  });
}

afterEach(() => mock.restoreAll());

test('text to descriptor, which is freed when disposed of', () => {
  fakeConversions();
  const descriptor = descriptorOf(SDDL);
  assert.equal(descriptor.raw, 0x1234n);
  descriptor[Symbol.dispose]();
  assert.deepEqual(freed.splice(0), [0x1234n]);
  assert.throws(() => descriptorOf('nonsense'), { code: 1336 });
});

test("descriptor to text, and the system's text is freed", () => {
  fakeConversions();
  assert.equal(sddlOf(0x1234n, 4), SDDL);
  assert.deepEqual(freed.splice(0), [addressOf(text)]);
});
