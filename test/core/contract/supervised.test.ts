import assert from 'node:assert/strict';
import { test } from 'node:test';
import { composeSupervised, parseSupervised, type Supervised } from '../../../core/contract/supervised.js';

const cases: readonly Supervised[] = [
  { kind: 'Isolated', nodeArguments: [], script: 'a.js', arguments: [] },
  { kind: 'Isolated', nodeArguments: ['-r', 'x.js', '--no-warnings'], script: 'a.js', arguments: ['--', '--node', ''] },
  { kind: 'Cluster', nodeArguments: ['--no-warnings'], script: 'a b.js', arguments: ['1'] },
  { kind: 'Executable', nodeArguments: [], script: 'a.exe', arguments: ['--', 'x'] },
  { kind: 'Shell', nodeArguments: [], script: 'a | b', arguments: [] },
];

for (const one of cases) test(`${composeSupervised(one).join(' ')} comes back`, () => assert.deepEqual(parseSupervised(composeSupervised(one)), one));

test('anything else is nothing that the supervisor runs', () => {
  for (const words of [[], ['a.js'], ['--node'], ['--node', 'a.js'], ['--node', '-x', '--'], ['--run'], ['--shell'], ['--other', 'a.exe']])
    assert.equal(parseSupervised(words), null, words.join(' '));
});
