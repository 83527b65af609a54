import assert from 'node:assert/strict';
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { logEnd, logTail } from '../../../../core/operations/service/log-tail.js';
import { useWorkingFolder } from '../working-folder.js';

useWorkingFolder();
const path = 'api.log';

test('only what was written since counts', () => {
  writeFileSync(path, 'yesterday\n');
  const from = logEnd(path);
  assert.deepEqual(logTail(path, from), []);
  appendFileSync(path, 'Error: today\r\n\r\n    at app.js\nno line break');
  assert.deepEqual(logTail(path, from), ['Error: today', '    at app.js', 'no line break']);
});

test('the last 20 lines, of the last 16 KiB', () => {
  writeFileSync(path, Array.from({ length: 100 }, (_, index) => `line ${index}`).join('\n'));
  assert.deepEqual(logTail(path, 0), Array.from({ length: 20 }, (_, index) => `line ${index + 80}`));
  writeFileSync(path, `${'x'.repeat(100_000)}\nlast`);
  assert.deepEqual(logTail(path, 0).map((line) => line.length), [16_384 - 5, 4]);
});

test('a log that is shorter than before was replaced: all of it is new', () => {
  writeFileSync(path, 'new\n');
  assert.deepEqual(logTail(path, 5000), ['new']);
});

test('records are shown as what was written, several lines of one too', () => {
  const record = (text: string): string => JSON.stringify({ time: '2026-11-25T12:00:00.000Z', stream: 'Error', text });
  writeFileSync(path, `${record('Error: listen EADDRINUSE: address already in use :::80')}\n${record('two\nlines')}\n2026-11-25T12:00:00.000Z stamped\n`);
  appendFileSync(path, record('api: stop requested').replace('Error', 'Host'));
  assert.deepEqual(logTail(path, 0), ['Error: listen EADDRINUSE: address already in use :::80', 'two', 'lines', '2026-11-25T12:00:00.000Z stamped', '[nodesvc 2026-11-25T12:00:00.000Z] api: stop requested']);
});

test('no log, no lines', () => {
  assert.deepEqual([logTail(null, 0), logEnd(null)], [[], 0]);
  assert.deepEqual([logTail('none.log', 0), logEnd('none.log')], [[], 0]);
  mkdirSync('folder');
  assert.deepEqual(logTail('folder', 0), []);
});
