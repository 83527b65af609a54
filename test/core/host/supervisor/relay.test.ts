import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { isReadyBy } from '../../../../core/host/supervisor/readiness.js';
import { Relay } from '../../../../core/host/supervisor/relay.js';
import type { HostBridge } from '../../../../core/contract/host-bridge.js';
import { AppEvents } from '../../../../core/host/app/app-events.js';
import type { ToChild } from '../../../../core/host/child-channel.js';

let calls: unknown[];
let events: AppEvents;
let sent: [string, ToChild][];
let relay: Relay;
const child = (name: string, open = true) => ({ send: (message: ToChild) => (sent.push([name, message]), open) });
const [one, two] = [child('one'), child('two')];

beforeEach(() => {
  calls = [];
  sent = [];
  events = new AppEvents((names) => void calls.push(['listen', ...names]));
  const bridge: HostBridge = {
    serviceName: 'api', ready: () => void calls.push('ready'), note: (text) => void calls.push(['note', text]), requestTime: (ms) => void calls.push(['time', ms]),
    reportProgress: () => void calls.push('progress'), on: (event, handler) => events.on(event, handler), once: (event, handler) => events.once(event, handler), off: (event, handler) => events.off(event, handler),
    watchPowerSetting: (guid) => void calls.push(['power', guid]), watchDevices: (guid) => void calls.push(['devices', guid]), logEvent: (type, text) => void calls.push([type, text]),
  };
  relay = new Relay(bridge, () => [one, two]);
});

test('what a child says goes to the host', () => {
  relay.take(one, { kind: 'note', text: 'hello' });
  relay.take(one, { kind: 'progress' });
  relay.take(one, { kind: 'requestTime', ms: 5 });
  relay.take(one, { kind: 'logEvent', type: 'Error', text: 'bad' });
  relay.take(one, { kind: 'uncaught', text: 'Uncaught exception: Error: x' });
  relay.take(one, { kind: 'watchPowerSetting', guid: 'g' });
  relay.take(one, { kind: 'watchDevices', classGuid: null });
  assert.deepEqual(calls, [['note', 'hello'], 'progress', ['time', 5], ['Error', 'bad'], ['Error', 'Uncaught exception: Error: x'], ['power', 'g'], ['devices', null]]);
});

test('what Windows tells goes to those children that listen, the stop and the restart of instances excepted', async () => {
  relay.take(one, { kind: 'listen', events: ['control', 'stop'] });
  relay.take(two, { kind: 'listen', events: ['paramChange'] });
  relay.take(two, { kind: 'listen', events: ['paramChange', 'control'] });
  assert.deepEqual(calls, [['listen', 'control'], ['listen', 'paramChange', 'control']]);
  await events.emit('control', { code: 200 });
  await events.emit('control', { code: 255 });
  await events.emit('paramChange', {});
  assert.deepEqual(sent.map(([name, message]) => [name, message.kind === 'event' && message.event]), [
    ['one', { name: 'control', data: { code: 200 } }], ['two', { name: 'control', data: { code: 200 } }], ['two', { name: 'paramChange', data: {} }],
  ]);
});

describe('pausing', () => {
  const turns = (): number[] => sent.map(([, message]) => (message.kind === 'pause' ? message.turn : 0));

  test('has succeeded when all that take it have', async () => {
    for (const each of [one, two]) relay.take(each, { kind: 'listen', events: ['pause', 'continue'] });
    const pausing = events.emit('pause', {});
    for (const turn of turns()) relay.take(one, { kind: 'settled', turn, failed: false });
    await pausing;
    assert.equal(sent.length, 2);
  });

  test('has failed when one has', async () => {
    for (const each of [one, two]) relay.take(each, { kind: 'listen', events: ['pause', 'continue'] });
    const pausing = events.emit('pause', {});
    for (const turn of turns()) relay.take(one, { kind: 'settled', turn, failed: turn === 2 });
    await assert.rejects(pausing, /could not pause/);
  });
});

test('what makes a child ready', () => {
  assert.deepEqual((['loaded', 'listening', 'ready'] as const).map((kind) => [kind, isReadyBy({ kind }, 'Loaded'), isReadyBy({ kind }, 'Listening'), isReadyBy({ kind }, 'Signal'), isReadyBy({ kind }, 'Http')]), [
    ['loaded', true, false, false, false], ['listening', false, true, false, false], ['ready', true, true, true, true],
  ]);
});
