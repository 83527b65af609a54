import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseLine, type LineReading } from '../../../../core/operations/log/log-line.js';

const time = '2026-11-25T12:00:00.123Z';
const timeMs = Date.parse(time);
const parse = (line: string, reading: Partial<LineReading> = {}) => {
  const { raw, ...rest } = parseLine(line, { timestamps: false, stream: null, ...reading });
  assert.equal(raw, line);
  return rest;
};

test('a record tells all', () => {
  for (const stream of ['Output', 'Error', 'Host'] as const) assert.deepEqual(parse(JSON.stringify({ time, stream, text: 'a "b" \\ é\n' })), { timeMs, stream, text: 'a "b" \\ é\n' });
});

describe('a record that is not whole', () => {
  const cases: Readonly<Record<string, string>> = { 'half a l': 'half a l', '': '', 'a\\': 'a', 'a\\u00': 'a', 'a\\u0009b\\': 'a\tb', 'quote\\"': 'quote"' };
  for (const [escaped, text] of Object.entries(cases)) test(JSON.stringify(escaped), () => assert.deepEqual(parse(`{"time":"${time}","stream":"Output","text":"${escaped}`), { timeMs, stream: 'Output', text }));
});

test("the app's own JSON is a text", () => {
  for (const line of ['{"level":30,"msg":"x"}', '{', `{"time":"${time}","level":30}`]) assert.deepEqual(parse(line), { timeMs: null, stream: null, text: line });
});

test("a line of the host's has its time, and its mark stays", () => {
  assert.deepEqual(parse(`[nodesvc ${time}] api: starting`, { stream: 'Output' }), { timeMs, stream: 'Host', text: `[nodesvc ${time}] api: starting` });
  assert.deepEqual(parse('[nodesvc] mine'), { timeMs: null, stream: null, text: '[nodesvc] mine' });
});

test('a time at the beginning is the log\'s where it writes times, else the app\'s', () => {
  assert.deepEqual(parse(`${time} x`, { timestamps: true, stream: 'Error' }), { timeMs, stream: 'Error', text: 'x' });
  assert.deepEqual(parse(`${time} x`), { timeMs: null, stream: null, text: `${time} x` });
  assert.deepEqual(parse('no time', { timestamps: true }), { timeMs: null, stream: null, text: 'no time' });
});
