import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { NodeSvcError } from '../../../core/errors/nodesvc-error.js';
import { toNodeSvcError } from '../../../core/errors/to-error.js';
import { NativeLibraryError } from '../../../core/win32/native-library-error.js';
import { Win32Error } from '../../../core/win32/win32-error.js';

const summary = (thrown: unknown, target: string | null = 'api') => {
  const { id, category, target: on } = toNodeSvcError(thrown, target);
  return [id, category, on];
};

test('a NodeSvcError stays what it is', () => {
  const error = new NodeSvcError({ id: 'X', category: 'InvalidData', message: 'm', recommendedAction: 'r' });
  assert.equal(toNodeSvcError(error, 'api'), error);
});

test('a failed Win32 call gets its meaning', () => assert.deepEqual(summary(new Win32Error('F', 1060)), ['ServiceNotFound', 'ObjectNotFound', 'api']));

test('a library that cannot be loaded is no defect of the operation', () => {
  assert.deepEqual(summary(new NativeLibraryError('koffi', new Error('x')), null), ['RuntimeFailed', 'NotInstalled', null]);
});

test("errors of node:fs say which path, and what to do", () => {
  const expected = { ENOENT: ['PathNotFound', 'ObjectNotFound'], EACCES: ['AccessDenied', 'PermissionDenied'], EPERM: ['AccessDenied', 'PermissionDenied'],
    EBUSY: ['FileInUse', 'ResourceBusy'], ENOSPC: ['FileError', 'WriteError'] };
  for (const [code, [id, category]] of Object.entries(expected)) {
    const thrown = Object.assign(new Error(`${code}: no`), { code, syscall: 'open', path: 'C:\\app' });
    assert.deepEqual(summary(thrown), [id, category, 'api']);
    assert.match(toNodeSvcError(thrown, null).message, /'C:\\app'/);
  }
});

test('a real error of node:fs is one of them', () => {
  assert.throws(() => readFileSync('/no/such/file'), (thrown) => {
    assert.deepEqual(summary(thrown), ['PathNotFound', 'ObjectNotFound', 'api']);
    return true;
  });
});

test('anything else is called a defect, and keeps its text and its cause', () => {
  for (const thrown of [new TypeError('x is undefined'), 'x is undefined']) {
    const error = toNodeSvcError(thrown, 'api');
    assert.deepEqual([error.id, error.message, error.cause], ['InternalError', "NodeSvc failed on 'api': x is undefined", thrown]);
  }
  assert.equal(toNodeSvcError(undefined, null).message, 'NodeSvc failed: undefined');
});
