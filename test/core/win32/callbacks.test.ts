import assert from 'node:assert/strict';
import { test } from 'node:test';
import { registerControlHandler, registerServiceMain, type ControlHandler } from '../../../core/win32/callbacks.js';
import { encodeArray, struct } from '../../../core/win32/struct.js';
import { LPWSTR } from '../../../core/win32/struct-members.js';
import { loadKoffi } from '../../../core/win32/native.js';

function failOnError(error: unknown): void {
  assert.fail(String(error));
}

// Windows' part, the call from outside, is played through koffi.
function callHandler(handler: ControlHandler, onError: (error: unknown) => void, control: number): unknown {
  using callback = registerControlHandler(handler, { result: 1064, onError });
  const { call, proto } = loadKoffi();
  return call(callback.pointer, proto('__stdcall', 'uint32', ['uint32', 'uint32', 'void *', 'void *']), control, 7, null, null);
}

test('a control handler gets the control and gives its result', () => {
  const seen: unknown[] = [];
  const result = callHandler((...args) => {
    seen.push(args);
    return 120;
  }, failOnError, 1);
  assert.equal(result, 120);
  assert.deepEqual(seen, [[1, 7, 0n]]);
});

test('what a control handler throws is handed on, and Windows gets the failure value instead of 0', () => {
  const errors: unknown[] = [];
  const boom = new Error('boom');
  const result = callHandler(() => {
    throw boom;
  }, (error) => errors.push(error), 1);
  assert.equal(result, 1064);
  assert.deepEqual(errors, [boom]);
});

test('a service main gets its arguments as strings', () => {
  const seen: (readonly string[])[] = [];
  using main = registerServiceMain((args) => void seen.push(args), failOnError);
  const argv = encodeArray(struct('ARGUMENT', { text: LPWSTR }), ['name', 'x y', 'ü'].map((text) => ({ text })));
  const { call, proto } = loadKoffi();
  call(main.pointer, proto('__stdcall', 'void', ['uint32', 'void *']), 3, argv);
  assert.deepEqual(seen, [['name', 'x y', 'ü']]);
});
