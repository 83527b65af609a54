import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import type { FileReport } from '../../build/test-report.js';
import { compiledFile } from '../../build/test-files.js';

function runFixtures(): FileReport[] {
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  return JSON.parse(execFileSync(process.execPath, [compiledFile(process.cwd(), 'test/build/fixtures/print-reports.ts')], { encoding: 'utf8', env }));
}

test('passes, failures and skips are counted by file; an empty and a broken file fail', () => {
  const [mixed, empty, broken, ...rest] = runFixtures();
  assert.ok(mixed && empty && broken && rest.length === 0);
  assert.equal(mixed.file, 'test/build/fixtures/mixed.test.ts');
  assert.deepEqual([mixed.passed, mixed.skipped, mixed.failures.length], [2, 1, 1]);
  assert.deepEqual(mixed.failures[0]?.path, ['a block', 'fails']);
  assert.match(mixed.failures[0]?.message ?? '', /1 !== 2/);
  assert.match(mixed.failures[0]?.place ?? '', /mixed\.test\.[jt]s:\d+/);
  assert.deepEqual([empty.passed, empty.failures.map(({ message }) => message)], [0, ['The file has no tests.']]);
  assert.deepEqual([broken.passed, broken.failures.length], [0, 1]);
  assert.match(broken.output, /broken at load/);
});
