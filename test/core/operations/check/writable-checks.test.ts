import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { afterEach, beforeEach, mock, test } from 'node:test';
import { checkWritable } from '../../../../core/operations/check/writable-checks.js';
import { sidBytes, virtualAccountSid } from '../../../../core/scm/sid.js';
import { advapi32 } from '../../../../core/win32/advapi32.js';
import { kernel32 } from '../../../../core/win32/kernel32.js';
import { addressOf, writePointer } from '../../../../core/win32/memory.js';
import type { HANDLE } from '../../../../core/win32/types.js';
import { Win32Error } from '../../../../core/win32/win32-error.js';
import { FakeFileSecurity } from '../fake-file-security.js';
import { useWorkingFolder } from '../working-folder.js';
import { ownSubject } from './subject.js';

useWorkingFolder();
const me = 'S-1-5-21-1-2-3-1000';
let security: FakeFileSecurity;

beforeEach(() => {
  security = new FakeFileSecurity();
  for (const file of ['node.exe', 'app.js']) writeFileSync(file, '');
  mock.method(kernel32, 'GetCurrentProcess', () => 1n);
  mock.method(kernel32, 'CloseHandle', () => undefined);
  mock.method(advapi32, 'OpenProcessToken', (_process: HANDLE, _access: number, place: [bigint | null]) => void (place[0] = 2n));
  mock.method(advapi32, 'GetTokenInformation', (_token: HANDLE, _class: number, buffer: Buffer) => {
    writePointer(buffer, 0, addressOf(buffer) + 16n);
    sidBytes(me).copy(buffer, 16);
  });
  // No account has a name here.
  mock.method(advapi32, 'LookupAccountSidW', () => {
    throw new Win32Error('LookupAccountSidW', 1332);
  });
});

afterEach(() => mock.restoreAll());

/** Who is warned of, for each path. */
const writers = (...aces: readonly string[]): string[] => {
  security.current = `O:BAG:SYD:${aces.join('')}`;
  return checkWritable(ownSubject()).filter(({ result }) => result === 'Warning').map(({ message }) => message.split(' can change')[0] ?? '');
};

test('administrators, the system, the service itself and the user who asks are no danger', () => {
  const trusted = ['SY', 'BA', 'CO', me, 'S-1-5-21-1-2-3-500', 'S-1-5-21-1-2-3-512', virtualAccountSid('api'), 'S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464'];
  assert.deepEqual(writers(...trusted.map((sid) => `(A;OICI;FA;;;${sid})`)), []);
  assert.deepEqual(checkWritable(ownSubject()).map(({ result }) => result), ['Passed']);
});

test('everybody else who can write, delete, or change the list is told, for the files and their folder', () => {
  for (const right of ['FW', '0x2', '0x4', '0x40', 'SD', 'WD', 'WO', 'GA', 'GW'])
    assert.deepEqual([...new Set(writers(`(A;OICI;${right};;;AU)`))], ['S-1-5-11'], right);
  assert.equal(writers('(A;OICI;FA;;;AU)').length, 3);
  assert.deepEqual(writers('(A;OICI;FRFX;;;BU)', '(A;OICIIO;FA;;;BU)'), []);
  assert.deepEqual([...new Set(writers('(A;;FA;;;S-1-5-21-1-2-3-1001)', '(A;;FA;;;BU)'))], ['S-1-5-21-1-2-3-1001, S-1-5-32-545']);
});

test('an owner who is no administrator can, too', () => {
  security.current = 'O:S-1-5-21-1-2-3-1001D:(A;;FR;;;BU)';
  assert.equal(checkWritable(ownSubject()).filter(({ result }) => result === 'Warning').length, 3);
});
