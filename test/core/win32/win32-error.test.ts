import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Win32Error } from '../../../core/win32/win32-error.js';

test('an error names the function, the code, the symbol and the meaning', () => {
  const error = new Win32Error('OpenServiceW', 1060);
  assert.equal(error.message, 'OpenServiceW failed with error 1060 (ERROR_SERVICE_DOES_NOT_EXIST): ' +
    'The specified service does not exist as an installed service.');
  assert.deepEqual([error.api, error.code, error.symbol], ['OpenServiceW', 1060, 'ERROR_SERVICE_DOES_NOT_EXIST']);
});

test('a code that is not in the table still has a symbol and a text', () => {
  const error = new Win32Error('F', 987_654);
  assert.equal(error.symbol, 'ERROR_987654');
  assert.match(error.text, /\w+/);
});

test('it keeps its cause', () => {
  const cause = new Error('why');
  assert.equal(new Win32Error('F', 5, { cause }).cause, cause);
});

test('is() asks for the type and any of the codes', () => {
  const error = new Win32Error('F', 5);
  assert.ok(Win32Error.is(error, 2, 5));
  assert.ok(!Win32Error.is(error, 2));
  assert.ok(!Win32Error.is({ code: 5 }, 5));
});
