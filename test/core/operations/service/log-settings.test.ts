import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultLogSettings } from '../../../../core/contract/log-defaults.js';
import type { LogSettings } from '../../../../core/contract/log-settings.js';
import { flattenLog, mergeLog, pickLog } from '../../../../core/operations/service/log-settings.js';

const log: LogSettings = { maxBytes: 2000, daily: true, keep: 3, maxAgeDays: 4, compress: true, timestamps: true, format: 'Json', errorFile: true };

test('every setting has its name, there and back', () => {
  assert.equal(Object.keys(flattenLog(log)).length, Object.keys(log).length);
  assert.deepEqual(mergeLog(flattenLog(log)), log);
  assert.deepEqual(pickLog({ ...flattenLog(log) }), flattenLog(log));
});

test('what is not given stays, and null is given', () => {
  assert.deepEqual(mergeLog({}), defaultLogSettings);
  assert.deepEqual(mergeLog({ logKeep: undefined }, log), log);
  for (const [field, value] of Object.entries(flattenLog(defaultLogSettings)))
    assert.deepEqual(flattenLog(mergeLog({ [field]: value }, log)), { ...flattenLog(log), [field]: value });
  assert.deepEqual(mergeLog({ logMaxBytes: null, logKeep: null, logMaxAgeDays: null }, log), { ...log, maxBytes: null, keep: null, maxAgeDays: null });
});

test('of an input only the log is picked', () => assert.deepEqual(pickLog(Object.assign({ name: 'api' }, { logDaily: false })), { logDaily: false }));
