import assert from 'node:assert/strict';
import { afterEach, mock, test } from 'node:test';
import { connect, endIfConnected } from '../../../core/operations/connection.js';
import { kernel32 } from '../../../core/win32/kernel32.js';
import type { HANDLE } from '../../../core/win32/types.js';
import { Win32Error } from '../../../core/win32/win32-error.js';
import { FakeScm } from '../scm/fake-scm.js';

afterEach(() => mock.restoreAll());

const ended: unknown[] = [];

function watchEnd(): void {
  mock.method(kernel32, 'GetCurrentProcess', () => -1n as HANDLE);
  mock.method(kernel32, 'TerminateProcess', (_process: HANDLE, code: number) => void ended.push(code));
}

test('a process that never was connected is left to Node', () => {
  watchEnd();
  endIfConnected(3);
  assert.deepEqual(ended, []);
});

test('a connection that failed is made again; one that was made is kept, for each set of rights', () => {
  const scm = new FakeScm();
  const connected = scm.access;
  scm.answer('OpenSCManagerW', () => {
    throw new Win32Error('OpenSCManagerW', 5);
  });
  assert.throws(() => connect(), { code: 5 });
  const working = new FakeScm();
  const manager = connect();
  assert.equal(connect({ rights: ['connect'] }), manager);
  assert.notEqual(connect({ rights: ['connect', 'enumerate'] }), manager);
  assert.deepEqual([connected, working.access.map(([api]) => api)], [[], ['OpenSCManagerW', 'OpenSCManagerW']]);
});

test('a process that was connected ends at once, with its exit code', () => {
  watchEnd();
  endIfConnected(1);
  assert.deepEqual(ended, [1]);
});
