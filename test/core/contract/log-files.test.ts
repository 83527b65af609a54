import assert from 'node:assert/strict';
import { test } from 'node:test';
import { errorLogFile, rotatedFile, rotatedFiles } from '../../../core/contract/log-files.js';
import { logFile } from '../../../core/contract/layout.js';

const time = new Date('2026-11-25T21:05:03.123Z');

test('names say when a file was put aside', () => {
  assert.equal(rotatedFile(logFile('C:\\logs', 'api'), time), 'C:\\logs\\api.2026-11-25T21-05-03-123Z.log');
  assert.equal(rotatedFile(errorLogFile('C:\\logs', 'api'), time), 'C:\\logs\\api.error.2026-11-25T21-05-03-123Z.log');
});

test('are found again, oldest first', () => {
  const [old, middle, last] = ['2025-01-01T00-00-00-000Z', '2026-11-25T21-05-03-123Z', '2026-11-25T21-05-03-124Z'].map((stamp) => `api.${stamp}.log`);
  assert.deepEqual(rotatedFiles('api.log', [`${last}`, `${middle}.gz`, 'api.log', `${middle}`, `${old}.gz`]), [
    { file: `${old}.gz`, plain: old, time: Date.parse('2025-01-01T00:00:00Z'), compressed: true },
    { file: middle, plain: middle, time: time.getTime(), compressed: false },
    { file: `${middle}.gz`, plain: middle, time: time.getTime(), compressed: true },
    { file: last, plain: last, time: time.getTime() + 1, compressed: false },
  ]);
});

test('are no other files', () => {
  const stamp = '2026-11-25T21-05-03-123Z';
  const others = ['api.log', 'api.error.log', `api.error.${stamp}.log`, `api2.${stamp}.log`, `xapi.${stamp}.log`, `api.${stamp}.txt`, `api.${stamp}`, `api.${stamp}.log.bak`, 'api.2026-99-99T21-05-03-123Z.log', `api.${stamp}.log.gz.part`];
  assert.deepEqual(rotatedFiles('api.log', others), []);
  assert.equal(rotatedFiles('api.error.log', others).length, 1);
});
