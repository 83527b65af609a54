import assert from 'node:assert/strict';
import { test } from 'node:test';
import { managerAccess, serviceAccess } from '../../../core/scm/rights.js';

test('rights add up to an access mask', () => {
  assert.equal(serviceAccess(['queryStatus', 'start']), 0x14);
  assert.equal(serviceAccess(['delete', 'delete', 'queryConfig']), 0x1_0001);
  assert.equal(managerAccess(['connect', 'enumerate']), 5);
  assert.equal(serviceAccess([]), 0);
});

test('all rights together are SERVICE_ALL_ACCESS without the standard rights that services lack', () => {
  const all = serviceAccess(['queryConfig', 'changeConfig', 'queryStatus', 'enumerateDependents', 'start', 'stop', 'pauseContinue',
    'interrogate', 'userDefinedControl', 'delete', 'readControl', 'writeDac', 'writeOwner']);
  assert.equal(all, 0xf01ff);
  assert.equal(managerAccess(['connect', 'createService', 'enumerate', 'lock', 'queryLock']), 0x1f);
});
