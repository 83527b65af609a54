// The golden items are what the module makes its objects of (test/psmodule/Items.Tests.ps1). Here the contract's schemas are held to
// the same file.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import * as v from 'valibot';
import { configInfo } from '../../../core/contract/config.js';
import { failureInfo } from '../../../core/contract/failure.js';
import { operationNames } from '../../../core/contract/operations.js';
import { logLines } from '../../../core/contract/log-lines.js';
import { parameterInfo } from '../../../core/contract/parameter.js';
import { permissionInfo } from '../../../core/contract/security.js';
import { trigger, triggerInfo } from '../../../core/contract/trigger.js';
import { statusWords } from '../../../core/contract/words.js';

const triggerList = v.strictObject({ name: v.string(), triggers: v.array(trigger) });
const schemas: Readonly<Record<string, v.GenericSchema>> = {
  plan: v.strictObject({ name: v.string(), changes: v.array(v.strictObject({ property: v.string(), from: v.unknown(), to: v.unknown() })) }),
  'log.get': logLines,
  'config.get': configInfo,
  'dependents.list': v.strictObject({ name: v.string(), displayName: v.string(), status: v.picklist(statusWords), dependsOn: v.string() }),
  'failure.get': failureInfo, 'failure.set': failureInfo, 'failure.clear': failureInfo,
  'trigger.get': triggerInfo, 'trigger.set': triggerList, 'trigger.add': triggerList, 'trigger.remove': triggerList,
  'security.get': permissionInfo, 'security.set': permissionInfo, 'security.grant': permissionInfo, 'security.revoke': permissionInfo,
  'parameter.get': parameterInfo, 'parameter.set': parameterInfo,
  'parameter.remove': v.strictObject({ name: v.string(), removed: v.array(v.string()) }),
};

const items = v.parse(
  v.array(v.strictObject({ operation: v.string(), item: v.unknown() })),
  JSON.parse(readFileSync(join(process.cwd(), 'test/psmodule/golden/items.json'), 'utf8')),
);

describe('the items that the module is tested with', () => {
  for (const [index, { operation, item }] of items.entries())
    it(`number ${index} is one that ${operation} can give`, () => {
      const schema = schemas[operation];
      assert.ok(schema, `no schema for ${operation}`);
      v.parse(schema, item);
    });

  it('are there for every operation whose items are no services', () => {
    const given = new Set(items.map(({ operation }) => operation));
    const missing = operationNames.filter((name) => !/^(service|runtime)\.|^config\.set$/.test(name) && !given.has(name));
    assert.deepEqual(missing, []);
  });
});
