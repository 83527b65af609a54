import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LogLine } from '../../../../core/operations/log/log-line.js';
import { mergeLines } from '../../../../core/operations/log/merge-lines.js';

const lines = (...all: readonly (readonly [timeMs: number | null, text: string])[]): LogLine[] => all.map(([timeMs, text]) => ({ timeMs, text, raw: text, stream: null }));
const merge = (first: LogLine[], second: LogLine[]): string => [...mergeLines(first, second)].map(({ text }) => text).join(' ');

test('lines of two logs come in the order of their times', () => {
  assert.equal(merge(lines([1, 'a'], [4, 'b']), lines([2, 'x'], [3, 'y'], [5, 'z'])), 'a x y b z');
  assert.equal(merge(lines([1, 'a']), lines([1, 'x'])), 'a x');
  assert.equal(merge([], lines([1, 'x'])), 'x');
  assert.equal(merge([], []), '');
});

test('a line without a time stays behind the one before it', () => {
  assert.equal(merge(lines([3, 'a'], [null, 'a2'], [6, 'b']), lines([4, 'x'], [null, 'x2'], [5, 'y'])), 'a a2 x x2 y b');
});
