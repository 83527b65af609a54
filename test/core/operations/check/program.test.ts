import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findProgram, firstPart } from '../../../../core/operations/check/program.js';

const files = (...paths: readonly string[]) => (path: string): boolean => paths.includes(path);

describe('the program of a command line', () => {
  test('in quotes is what is in them', () => assert.deepEqual(findProgram('"C:\\A B\\x.exe" y', {}, files()), { path: 'C:\\A B\\x.exe', quoted: null }));

  test('without quotes is the first part that is a file, and gets quotes if it has a space', () => {
    assert.deepEqual(findProgram('C:\\A B\\x.exe y "z"', {}, files('C:\\A B\\x.exe')), { path: 'C:\\A B\\x.exe', quoted: '"C:\\A B\\x.exe" y "z"' });
    assert.deepEqual(findProgram('C:\\A\\x.exe y', {}, files('C:\\A\\x.exe')), { path: 'C:\\A\\x.exe', quoted: null });
    assert.deepEqual(findProgram('C:\\A B\\x.exe', {}, files('C:\\A B\\x.exe')), { path: 'C:\\A B\\x.exe', quoted: '"C:\\A B\\x.exe"' });
  });

  test('may have variables, which stay in the command line', () =>
    assert.deepEqual(findProgram('%PF%\\A B\\x.exe y', { pf: 'C:\\P F' }, files('C:\\P F\\A B\\x.exe')), { path: 'C:\\P F\\A B\\x.exe', quoted: '"%PF%\\A B\\x.exe" y' }));

  test('is not known where no part is a file, or the path is no whole one', () => {
    assert.equal(findProgram('C:\\A B\\x.exe', {}, files()), null);
    assert.equal(findProgram('\\SystemRoot\\x.sys', {}, () => true)?.quoted ?? null, null);
    assert.equal(findProgram('system32\\x.sys', {}, () => true), null);
  });
});

test('a program that is not there is told by its first part', () => {
  assert.equal(firstPart('C:\\A B\\x.exe y.exe', {}), 'C:\\A B\\x.exe');
  assert.equal(firstPart('"C:\\A B\\x" y', {}), 'C:\\A B\\x');
  assert.equal(firstPart('system32\\x.sys', {}), null);
});
