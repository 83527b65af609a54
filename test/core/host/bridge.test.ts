import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { findHostBridge, hostBridgeKey, type HostBridge } from '../../../core/contract/host-bridge.js';
import { offerBridge } from '../../../core/host/bridge.js';
import type { ToWorker } from '../../../core/host/messages.js';

afterEach(() => void Reflect.deleteProperty(globalThis, hostBridgeKey));

function offered(): { bridge: HostBridge; told: ToWorker[]; notes: string[] } {
  const told: ToWorker[] = [];
  const notes: string[] = [];
  offerBridge('api', { note: (text) => void notes.push(text) }, (message) => void told.push(message));
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

test('an app that looks around in its globals does not see it', () => {
  offered();
  assert.ok(!Object.getOwnPropertySymbols({ ...globalThis }).includes(hostBridgeKey));
});
