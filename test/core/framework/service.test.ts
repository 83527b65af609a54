import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { hostBridgeKey } from '../../../core/contract/host-bridge.js';
import { service } from '../../../core/framework/service.js';
import { AppEvents } from '../../../core/host/app/app-events.js';
import { offerBridge } from '../../../core/host/app/bridge.js';
import type { ToWorker } from '../../../core/host/messages.js';

afterEach(() => void Reflect.deleteProperty(globalThis, hostBridgeKey));

const pause = (): void => undefined;

test('without a host nothing happens', () => {
  assert.deepEqual([service.running, service.name], [false, null]);
  service.on('pause', pause);
  service.once('control', pause);
  service.off('pause', pause);
  service.ready();
  service.reportProgress();
  service.requestTime(-1);
  service.watchPowerSetting('x');
  service.watchDevices('x');
  service.log.info('a');
  service.log.warn('a');
  service.log.error('a');
});

describe('with a host', () => {
  let told: ToWorker[];
  let events: AppEvents;

  beforeEach(() => {
    told = [];
    events = new AppEvents((names) => void told.push({ kind: 'listen', events: names }));
    offerBridge('api', null, events, (message) => void told.push(message));
  });

  test('what the app says reaches it', () => {
    assert.deepEqual([service.running, service.name], [true, 'api']);
    service.ready();
    service.reportProgress();
    service.requestTime(5);
    service.watchDevices(null);
    service.log.info('a');
    service.log.warn('b');
    service.log.error('c');
    assert.deepEqual(told, [{ kind: 'ready' }, { kind: 'progress' }, { kind: 'requestTime', ms: 5 }, { kind: 'watchDevices', classGuid: null },
      { kind: 'logEvent', type: 'Information', text: 'a' }, { kind: 'logEvent', type: 'Warning', text: 'b' }, { kind: 'logEvent', type: 'Error', text: 'c' }]);
  });

  test('a handler of once is called once, and can be removed before', async () => {
    const codes: number[] = [];
    const control = ({ code }: { readonly code: number }): void => void codes.push(code);
    service.once('control', control);
    await events.emit('control', { code: 130 });
    await events.emit('control', { code: 131 });
    service.once('control', control);
    service.off('control', control);
    service.on('control', control);
    await events.emit('control', { code: 132 });
    service.off('control', control);
    await events.emit('control', { code: 133 });
    assert.deepEqual(codes, [130, 132]);
    assert.deepEqual(told.at(-1), { kind: 'listen', events: [] });
  });
});
