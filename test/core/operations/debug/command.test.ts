import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rawCommandOf } from '../../../../core/operations/debug/command.js';

test('the program is taken off, quoted or not, and the rest stays letter by letter', () => {
  assert.deepEqual(rawCommandOf('"C:\\a b\\node.exe" --title=x  "c d" \\"e', {}), { program: 'C:\\a b\\node.exe', words: ['"C:\\a b\\node.exe"', '--title=x  "c d" \\"e'] });
  assert.deepEqual(rawCommandOf('C:\\node.exe  x', {}), { program: 'C:\\node.exe', words: ['C:\\node.exe', 'x'] });
  assert.deepEqual(rawCommandOf('node.exe', {}), { program: 'node.exe', words: ['node.exe', ''] });
});

test('variables are expanded as the SCM does, unknown ones stay', () => {
  const { program, words: [, rest] } = rawCommandOf('%systemroot%\\x.exe %NONE% 100% %A%', { SystemRoot: 'C:\\Windows', A: '1 %A%' });
  assert.deepEqual([program, rest], ['C:\\Windows\\x.exe', '%NONE% 100% 1 %A%']);
});
