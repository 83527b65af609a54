import assert from 'node:assert/strict';
import { test } from 'node:test';
import { serviceInfo } from '../../../core/contract/service-info.js';
import { readGolden } from '../golden.js';
import { refuses, takes } from './check.js';

const [sample] = readGolden('service-info.json');

test('every answer of the golden file is a ServiceInfo', () => {
  const items = readGolden('service-info.json');
  assert.ok(items.length > 1);
  takes(serviceInfo, items);
});

test('every field is there: what does not apply is null and not left out', () => {
  assert.deepEqual(Object.keys(sample ?? {}), Object.keys(serviceInfo.entries));
  for (const field of Object.keys(serviceInfo.entries)) refuses(serviceInfo, [Object.fromEntries(Object.entries(sample ?? {}).filter(([name]) => name !== field))]);
});

test('no field takes any type', () => {
  for (const field of Object.keys(serviceInfo.entries)) refuses(serviceInfo, [{ ...sample, [field]: { a: 1 } }]);
});

test('status and start type are words of the contract, a start type without one its number', () => {
  refuses(serviceInfo, [{ ...sample, status: 'running' }, { ...sample, status: 4 }, { ...sample, startType: 'Auto' }]);
  takes(serviceInfo, [{ ...sample, startType: 9 }, { ...sample, startType: 'Boot' }]);
});
