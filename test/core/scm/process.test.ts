import assert from 'node:assert/strict';
import { afterEach, describe, mock, test } from 'node:test';
import { dateOf, waitForProcessExit } from '../../../core/scm/process.js';
import { kernel32 } from '../../../core/win32/kernel32.js';
import type { HANDLE } from '../../../core/win32/types.js';
import { Win32Error } from '../../../core/win32/win32-error.js';
import { FakeClock } from './fake-clock.js';

afterEach(() => mock.restoreAll());

test('a FILETIME counts from 1601 in units of 100 ns', () => {
  assert.equal(dateOf({ dwLowDateTime: 0xd53e8000, dwHighDateTime: 0x019db1de }).toISOString(), '1970-01-01T00:00:00.000Z');
  assert.equal(dateOf({ dwLowDateTime: 0, dwHighDateTime: 0 }).toISOString(), '1601-01-01T00:00:00.000Z');
});

describe('waiting for the end of a process', () => {
  /** A process that ends when it has been looked at so often. */
  const processThatEndsAfter = (looks: number): void => {
    mock.method(kernel32, 'OpenProcess', () => 1n as HANDLE);
    mock.method(kernel32, 'CloseHandle', () => undefined);
    mock.method(kernel32, 'WaitForSingleObject', () => (looks-- > 0 ? 258 : 0));
    mock.method(kernel32, 'GetExitCodeProcess', () => undefined);
  };
  const opens = (code: number): void => void mock.method(kernel32, 'OpenProcess', () => {
    throw new Win32Error('OpenProcess', code);
  });

  test('says whether it ended in time', async () => {
    const clock = new FakeClock();
    processThatEndsAfter(3);
    assert.equal(await waitForProcessExit(7, 10_000, { clock }), true);
    assert.equal(clock.sleeps.length, 3);
    processThatEndsAfter(Infinity);
    assert.equal(await waitForProcessExit(7, 100, { clock }), false);
  });

  test('is over at once where there is none, and an error where it may not be watched', async () => {
    opens(87);
    assert.equal(await waitForProcessExit(7, 10_000), true);
    opens(5);
    await assert.rejects(waitForProcessExit(7, 10_000), { code: 5 });
  });

  test('ends with the reason of an abort', async () => {
    processThatEndsAfter(Infinity);
    await assert.rejects(waitForProcessExit(7, 10_000, { clock: new FakeClock(), signal: AbortSignal.abort(new Error('enough')) }), { message: 'enough' });
  });
});
