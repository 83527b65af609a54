import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dateOf } from '../../../core/scm/process.js';

test('a FILETIME counts from 1601 in units of 100 ns', () => {
  assert.equal(dateOf({ dwLowDateTime: 0xd53e8000, dwHighDateTime: 0x019db1de }).toISOString(), '1970-01-01T00:00:00.000Z');
  assert.equal(dateOf({ dwLowDateTime: 0, dwHighDateTime: 0 }).toISOString(), '1601-01-01T00:00:00.000Z');
});
