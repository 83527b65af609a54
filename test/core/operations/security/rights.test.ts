import assert from 'node:assert/strict';
import { test } from 'node:test';
import { serviceRightWords } from '../../../../core/contract/security.js';
import { toRight, toWord } from '../../../../core/operations/security/rights.js';
import { serviceAccess } from '../../../../core/scm/rights.js';

test('every right has its word, both ways, and a bit of its own', () => {
  assert.deepEqual(serviceRightWords.map((word) => toWord(toRight(word))), [...serviceRightWords]);
  assert.equal(new Set(serviceRightWords.map((word) => serviceAccess([toRight(word)]))).size, serviceRightWords.length);
});
