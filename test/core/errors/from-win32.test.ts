import assert from 'node:assert/strict';
import { test } from 'node:test';
import { errorFromWin32, isWin32Failure } from '../../../core/errors/from-win32.js';
import { Win32Error } from '../../../core/win32/win32-error.js';

test('a known code gets its meaning, the service and the call behind it', () => {
  const cause = new Win32Error('OpenServiceW', 1060);
  const error = errorFromWin32(cause, 'api');
  assert.equal(error.message, "There is no service named 'api'.");
  assert.deepEqual([error.id, error.category, error.target], ['ServiceNotFound', 'ObjectNotFound', 'api']);
  assert.deepEqual(error.native, { api: 'OpenServiceW', code: 1060, symbol: 'ERROR_SERVICE_DOES_NOT_EXIST' });
  assert.equal(error.cause, cause);
});

test("a name is put in as it is, also when it looks like a pattern of String.replace", () => {
  assert.equal(errorFromWin32(new Win32Error('F', 1060), "a$&b$'").message, "There is no service named 'a$&b$''.");
});

test("an unknown code keeps Windows' text and its number", () => {
  const error = errorFromWin32(new Win32Error('SomeApi', 987_654), 'api');
  assert.deepEqual([error.id, error.category], ['Win32Error', 'NotSpecified']);
  assert.match(error.message, /^Service 'api': SomeApi failed with error 987654/);
  assert.match(error.recommendedAction, /987654/);
  assert.doesNotMatch(errorFromWin32(new Win32Error('F', 987_654), null).message, /Service|null/);
});

test('a failed call is known by its fields', () => {
  assert.ok(isWin32Failure(new Win32Error('F', 5)));
  const fileError = Object.assign(new Error('x'), { code: 'ENOENT', syscall: 'open' });
  for (const other of [fileError, new Error('x'), { api: 'F', code: 5, symbol: 'S' }, null, undefined, 'x']) assert.ok(!isWin32Failure(other));
});
