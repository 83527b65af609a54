import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatFile, summarize, type FileReport } from '../../build/test-report.js';

const good: FileReport = { file: 'test/a.test.ts', passed: 3, skipped: 0, durationMs: 1234, failures: [], output: 'noise' };
const bad: FileReport = {
  ...good,
  skipped: 1,
  output: 'last words\n',
  failures: [{ path: ['Get-X', 'finds'], message: 'Expected 1,\nbut got 2.', place: 'at test/a.test.ts:7' }, { path: [], message: 'does not parse', place: '' }],
};

test('a good file is one line', () => {
  assert.deepEqual(formatFile(good), ['test/a.test.ts: 3 passed (1.2 s)']);
});

test('a bad one names each failure with its message and place, and then what was written', () => {
  assert.deepEqual(formatFile(bad), [
    'test/a.test.ts: 3 passed, 2 failed, 1 skipped (1.2 s)',
    '  FAILED Get-X > finds',
    '    Expected 1,',
    '    but got 2.',
    '    at test/a.test.ts:7',
    '  FAILED the file as a whole',
    '    does not parse',
    '  output:',
    '    last words',
  ]);
});

test('the last line counts all, and nothing run is a failure', () => {
  assert.deepEqual(summarize([good, good]), { line: '6 passed, 0 failed', exitCode: 0 });
  assert.deepEqual(summarize([good, bad]), { line: '6 passed, 2 failed', exitCode: 1 });
  assert.deepEqual(summarize([]), { line: '0 passed, 0 failed', exitCode: 1 });
  assert.deepEqual(summarize([{ ...good, passed: 0, skipped: 4 }]), { line: '0 passed, 0 failed', exitCode: 1 });
});
