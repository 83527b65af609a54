import assert from 'node:assert/strict';
import { afterEach, describe, mock, test } from 'node:test';
import { configLevels } from '../../../core/scm/config-levels.js';
import { subtypeGuid, subtypeName, triggerSubtypes } from '../../../core/scm/trigger-subtypes.js';
import { setTriggers, triggers, type Trigger } from '../../../core/scm/triggers.js';
import { fakeLevel } from './fake-level.js';

afterEach(() => mock.restoreAll());

const DISK = '53f56307-b6bf-11d0-94f2-00a0c91efb8b';
const none = { cTriggers: 0, pTriggers: null, pReserved: 0n };
const raw = {
  cTriggers: 2,
  pTriggers: [
    { dwTriggerType: 1, dwAction: 1, pTriggerSubtype: DISK, cDataItems: 2, pDataItems: [
      { dwDataType: 2, cbData: 6, pData: Buffer.from('a\0b\0c\0', 'latin1') },
      { dwDataType: 1, cbData: 3, pData: Buffer.from([1, 2, 3]) },
    ] },
    { dwTriggerType: 3, dwAction: 2, pTriggerSubtype: triggerSubtypes.domainLeave, cDataItems: 0, pDataItems: null },
  ],
  pReserved: 0n,
};

test('triggers in words, and written again as they were', () => {
  const { service, changes } = fakeLevel(configLevels.triggers, raw);
  const read = triggers(service);
  assert.deepEqual(read.map(({ type, action, subtype, data }) => [type, action, subtype, data.length]),
    [['deviceInterfaceArrival', 'start', DISK, 2], ['domainJoin', 'stop', 'domainLeave', 0]]);
  setTriggers(service, read);
  assert.deepEqual(changes, [raw]);
});

test('every type has a word, and others stay numbers', () => {
  const numbers = [1, 2, 3, 4, 5, 6, 7, 20, 30, 8, 99];
  const pTriggers = numbers.map((dwTriggerType) => ({ dwTriggerType, dwAction: 7, pTriggerSubtype: null, cDataItems: 0, pDataItems: null }));
  const { service, changes } = fakeLevel(configLevels.triggers, { cTriggers: numbers.length, pTriggers, pReserved: 0n });
  const read = triggers(service);
  assert.deepEqual(read.map(({ type }) => type), ['deviceInterfaceArrival', 'ipAddressAvailability', 'domainJoin', 'firewallPort', 'groupPolicy',
    'networkEndpoint', 'systemState', 'custom', 'aggregate', 8, 99]);
  assert.deepEqual([read[0]?.action, read[0]?.subtype], [7, null]);
  setTriggers(service, read);
  assert.deepEqual(changes[0]?.pTriggers, pTriggers);
});

describe('clearing', () => {
  test('a service that has some is one call', () => {
    const { service, changes } = fakeLevel(configLevels.triggers, raw);
    setTriggers(service, []);
    assert.deepEqual(changes, [none]);
  });

  test('a service that has none is no call, since the SCM would refuse it', () => {
    const { service, changes } = fakeLevel(configLevels.triggers, none);
    assert.deepEqual(triggers(service), []);
    setTriggers(service, []);
    assert.deepEqual(changes, []);
  });
});

test('what the SCM could not hold is refused before any call', () => {
  const { service, changes } = fakeLevel(configLevels.triggers, none);
  const good: Trigger = { type: 'custom', action: 'start', subtype: DISK, data: [] };
  const wrong: [Trigger[], string][] = [
    [Array<Trigger>(65).fill(good), 'triggers'],
    [[good, { ...good, subtype: 'firewall' }], 'triggers[1].subtype'],
    [[{ ...good, type: -1 }], 'triggers[0].type'],
    [[{ ...good, action: 0.5 }], 'triggers[0].action'],
    [[{ ...good, data: Array.from({ length: 65 }, () => ({ type: 'level' as const, value: 1 })) }], 'triggers[0].data'],
    [[{ ...good, data: [{ type: 'level', value: -1 }] }], 'triggers[0].data[0]'],
  ];
  for (const [list, setting] of wrong) assert.throws(() => setTriggers(service, list), { name: 'SettingRangeError', setting });
  assert.deepEqual(changes, []);
});

test('subtypes go by name or GUID, in any spelling', () => {
  for (const [name, guid] of Object.entries(triggerSubtypes)) {
    assert.equal(subtypeGuid('s', name), guid);
    assert.equal(subtypeName(guid), name);
  }
  assert.equal(subtypeGuid('s', `{${DISK.toUpperCase()}}`), DISK);
  assert.equal(subtypeName(DISK), DISK);
  assert.throws(() => subtypeGuid('s', 'constructor'), /neither a GUID nor one of firstIpAddressArrival, /);
});
