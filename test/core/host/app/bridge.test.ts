import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { findHostBridge, hostBridgeKey, type HostBridge } from '../../../../core/contract/host-bridge.js';
import { AppEvents } from '../../../../core/host/app/app-events.js';
import { offerBridge } from '../../../../core/host/app/bridge.js';
import type { ToWorker } from '../../../../core/host/messages.js';

afterEach(() => void Reflect.deleteProperty(globalThis, hostBridgeKey));

function offered(): { bridge: HostBridge; told: ToWorker[]; notes: string[] } {
  const told: ToWorker[] = [];
  const notes: string[] = [];
  const events = new AppEvents((names) => void told.push({ kind: 'listen', events: names }));
  offerBridge('api', { note: (text) => void notes.push(text) }, events, (message) => void told.push(message));
  return { bridge: findHostBridge() ?? assert.fail('no bridge'), told, notes };
}

test('without a host there is none', () => assert.equal(findHostBridge(), undefined));

test('the bridge tells the worker what the app says, and the log its notes', () => {
  const { bridge, told, notes } = offered();
  bridge.ready();
  bridge.requestTime(5);
  bridge.reportProgress();
  bridge.logEvent('Warning', 'hot');
  bridge.note('hello');
  assert.deepEqual([bridge.serviceName, told, notes], ['api', [
    { kind: 'ready' }, { kind: 'requestTime', ms: 5 }, { kind: 'progress' }, { kind: 'logEvent', type: 'Warning', text: 'hot' },
  ], ['api: hello']]);
});

test('an error in place of a text is told with its stack', () => {
  const { bridge, told } = offered();
  const error: string = JSON.parse('0', () => new Error('hot'));
  bridge.logEvent('Error', error);
  const [message] = told;
  assert.match(message?.kind === 'logEvent' ? message.text : '', /^Error: hot\n +at /);
});

test('an app that looks around in its globals does not see it', () => {
  offered();
  assert.ok(!Object.getOwnPropertySymbols({ ...globalThis }).includes(hostBridgeKey));
});

test('what the app listens for, and wants to be told of, reaches the worker', () => {
  const { bridge, told } = offered();
  const pause = (): void => undefined;
  bridge.on('pause', pause);
  bridge.watchPowerSetting('{5D3E9A59-e9d5-4b00-a6bd-ff34ff516548}');
  bridge.watchDevices(null);
  bridge.watchDevices('a5dcbf10-6530-11d2-901f-00c04fb951ed');
  bridge.off('pause', pause);
  assert.deepEqual(told, [
    { kind: 'listen', events: ['pause'] }, { kind: 'watchPowerSetting', guid: '{5D3E9A59-e9d5-4b00-a6bd-ff34ff516548}' }, { kind: 'watchDevices', classGuid: null },
    { kind: 'watchDevices', classGuid: 'a5dcbf10-6530-11d2-901f-00c04fb951ed' }, { kind: 'listen', events: [] },
  ]);
});

test('what cannot be is refused where the app says it', () => {
  const { bridge, told } = offered();
  for (const ms of [0, -1, 1.5, NaN, 86_400_001]) assert.throws(() => bridge.requestTime(ms), { name: 'RangeError', message: /1 to 86400000, not / });
  assert.throws(() => bridge.watchPowerSetting('battery'), /'battery' is not a GUID/);
  assert.throws(() => bridge.watchDevices(''), /'' is not a GUID/);
  assert.deepEqual(told, []);
});
