import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkNodeArguments } from '../../../../core/operations/service/node-arguments.js';

const check = (...nodeArguments: string[]): void => checkNodeArguments(nodeArguments, 'api');

test('options, with values of their own, are taken', () => {
  check();
  check('--max-old-space-size=2048', '-r', 'C:\\x.js', '--import', 'file:///C:/x.mjs', '-C', 'test', '--test-only', '--env-file=-e');
});

test('what would have node.exe run something else, or nothing, is refused by its name', () => {
  const refused: [string, string[]][] = [
    ['other.js', ['other.js', '--no-warnings']], ['-e', ['-e', '1']], ['--eval=1', ['--no-warnings', '--eval=1']], ['--', ['--']], ['--watch', ['--watch']], ['--version', ['--version']],
  ];
  for (const [wrong, given] of refused) assert.throws(() => check(...given), { id: 'InvalidSetting', target: 'api', message: `With '${wrong}' among its options, node.exe would not run the service's script.` });
});
