import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatFrames } from '../../../../core/host/watch/main-stack.js';

const scripts = new Map([['1', 'C:\\app\\app.js'], ['2', 'file:///C:/app/b.mjs']]);

test('frames are printed as Node prints a stack, with lines and columns from 1 on', () => {
  const frames = [{ functionName: 'spin', location: { scriptId: '1', lineNumber: 0, columnNumber: 4 } }, { functionName: '', location: { scriptId: '2', lineNumber: 9 } }];
  assert.equal(formatFrames(frames, scripts), '    at spin (C:\\app\\app.js:1:5)\n    at file:///C:/app/b.mjs:10:1');
});

test('a deep stack is cut', () => assert.equal(formatFrames(Array.from({ length: 50 }, () => ({ functionName: 'f', location: { scriptId: '1', lineNumber: 1 } })), scripts).split('\n').length, 20));
