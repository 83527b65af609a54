import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bind } from '../../../core/win32/bind.js';
import { NativeLibraryError } from '../../../core/win32/native-library-error.js';
import { codeFails, neverFails } from '../../../core/win32/signature.js';
import { types } from '../../../core/win32/types.js';
import { Win32Error } from '../../../core/win32/win32-error.js';

// Any C library has these two; what needs a real last error is proved on the real SCM.
const runtime = bind(process.platform === 'win32' ? 'msvcrt.dll' : 'libc.so.6', {
  abs: neverFails(types.LONG, types.LONG),
  strlen: neverFails(types.SIZE_T, types.LPCSTR),
  labs: codeFails(types.LONG),
  noSuchFunctionAnywhere: neverFails(types.DWORD),
});

test('a bound function passes its arguments and gives the result', () => {
  assert.equal(runtime.abs(-7), 7);
  assert.equal(runtime.strlen('seven'), 5);
});

test('a function that returns its error code throws for anything but 0', () => {
  assert.equal(runtime.labs(0), undefined);
  assert.throws(() => runtime.labs(5), (error) => error instanceof Win32Error && error.api === 'labs' && error.code === 5);
});

test('a missing export is an error when it is called, not before', () => {
  assert.throws(() => runtime.noSuchFunctionAnywhere(), { name: 'Win32Error', code: 127, symbol: 'ERROR_PROC_NOT_FOUND' });
});

test('a library that cannot be loaded is an error when a function is called', () => {
  const nowhere = bind('no-such-library.dll', { f: neverFails(types.DWORD) });
  assert.throws(() => nowhere.f(), (error) => error instanceof NativeLibraryError && error.library === 'no-such-library.dll');
});

test('a string with a NUL inside is refused, and not repeated in the message', () => {
  assert.throws(() => runtime.strlen('secret\0tail'), (error: Error) =>
    error instanceof TypeError && error.message.startsWith('strlen: argument 1 ') && !error.message.includes('secret'));
});
