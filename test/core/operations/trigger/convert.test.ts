import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { TriggerItem } from '../../../../core/contract/trigger.js';
import { normalizeTrigger, toItem, toTrigger } from '../../../../core/operations/trigger/convert.js';

const guid = '01234567-89ab-cdef-0123-456789abcdef';

describe('triggers in words', () => {
  test('every type and action round trip, unknown ones as numbers', () => {
    for (const type of ['DeviceInterfaceArrival', 'IpAddressAvailability', 'DomainJoin', 'FirewallPort', 'GroupPolicy', 'NetworkEndpoint', 'SystemState', 'Custom', 'Aggregate', 99] as const)
      for (const action of ['Start', 'Stop', 3] as const) {
        const item: TriggerItem = { type, action, subtype: guid, data: [] };
        assert.deepEqual(toItem(toTrigger(item)), item);
      }
  });

  test('every kind of data round trips', () => {
    const data: TriggerItem['data'] = [
      { type: 'Binary', value: '00ff' }, { type: 'String', value: 'USB\\X' }, { type: 'String', value: ['80', 'TCP'] }, { type: 'Level', value: 4 },
      { type: 'KeywordAny', value: '0x8000000000000000' }, { type: 'KeywordAll', value: '0x1' }, { type: 9, value: 'abcd' },
    ];
    const item: TriggerItem = { type: 'Custom', action: 'Start', subtype: guid, data };
    assert.deepEqual(toItem(toTrigger(item)), item);
  });

  test('a subtype by name in any letters, by GUID in any spelling, or none; known GUIDs come back as names', () => {
    const subtypeOf = (subtype: string): string => normalizeTrigger({ type: 'DomainJoin', action: 'Start', subtype, data: [] }).subtype;
    assert.deepEqual(['domainjoin', '{1CE20ABA-9851-4421-9430-1DDEB766E809}', `{${guid.toUpperCase()}}`, ''].map(subtypeOf), ['DomainJoin', 'DomainJoin', guid, '']);
  });

  test('what is neither is refused, with the names there are', () => {
    assert.throws(() => toTrigger({ type: 'Custom', action: 'Start', subtype: 'Sunrise', data: [] }), { id: 'InvalidTrigger', message: /Sunrise/, recommendedAction: /FirewallPortOpen/ });
  });

  test('data that is not of its type is refused', () => {
    for (const item of [{ type: 'Binary', value: 'xyz' }, { type: 'Binary', value: 5 }, { type: 'String', value: 5 }, { type: 'Level', value: 'high' }, { type: 'KeywordAny', value: '5' }, { type: 'KeywordAll', value: 5 }] as const)
      assert.throws(() => toTrigger({ type: 'Custom', action: 'Start', subtype: guid, data: [item] }), { id: 'InvalidTrigger' }, JSON.stringify(item));
  });
});
