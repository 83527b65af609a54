import assert from 'node:assert/strict';
import { test } from 'node:test';
import { launchProtectionWords, sidTypeWords } from '../../../../core/contract/config.js';
import { launchProtections, sidTypes } from '../../../../core/operations/config/words.js';

test('the words of both sides meet, and numbers pass', () => {
  assert.deepEqual(sidTypeWords.map((word) => sidTypes.toContract(sidTypes.fromContract(word))), [...sidTypeWords]);
  assert.deepEqual(launchProtectionWords.map((word) => launchProtections.toContract(launchProtections.fromContract(word))), [...launchProtectionWords]);
  assert.deepEqual([sidTypes.toContract(9), sidTypes.fromContract(9)], [9, 9]);
});
