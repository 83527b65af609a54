import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as v from 'valibot';
import { serviceLimits } from '../../../core/contract/limits.js';

const none = { priority: null, affinity: null, memoryBytes: null, cpuPercent: null };

test('limits are none, or within what Windows takes', () => {
  const good = [none, { ...none, priority: 'Idle' }, { ...none, affinity: [63] }, { ...none, memoryBytes: 2 ** 40 }, { ...none, cpuPercent: 100 }];
  for (const limits of good) assert.deepEqual(v.parse(serviceLimits, limits), limits);
  const bad = [{}, { ...none, priority: 'RealTime' }, { ...none, affinity: [] }, { ...none, affinity: [64] }, { ...none, memoryBytes: 1 }, { ...none, cpuPercent: 0 }, { ...none, colour: 1 }];
  for (const limits of bad) assert.equal(v.safeParse(serviceLimits, limits).success, false, JSON.stringify(limits));
});
