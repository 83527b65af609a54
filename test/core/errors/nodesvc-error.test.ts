import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NodeSvcError } from '../../../core/errors/nodesvc-error.js';

const fields = { id: 'X', category: 'InvalidData', message: 'm', recommendedAction: 'r' } as const;

test('an answer has every field, and native only where a Windows function failed', () => {
  assert.deepEqual(new NodeSvcError(fields).toAnswer(), { ...fields, target: null });
  const native = { api: 'F', code: 5, symbol: 'ERROR_ACCESS_DENIED' };
  assert.deepEqual(new NodeSvcError({ ...fields, target: 'api', native }).toAnswer(), { ...fields, target: 'api', native });
});

test('the cause stays in the process', () => {
  const cause = new Error('with a secret');
  const error = new NodeSvcError({ ...fields, cause });
  assert.equal(error.cause, cause);
  assert.doesNotMatch(JSON.stringify(error.toAnswer()), /secret/);
  assert.ok(!('cause' in new NodeSvcError(fields)));
});
