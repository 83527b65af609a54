import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { findHangBridge, hangBridgeKey } from '../../../../core/contract/hang-bridge.js';
import { offerHangBridge } from '../../../../core/host/app/hang-bridge.js';
import type { ToWorker } from '../../../../core/host/messages.js';

afterEach(() => void Reflect.deleteProperty(globalThis, hangBridgeKey));

const cell = (): BigInt64Array => new BigInt64Array(new SharedArrayBuffer(8));

test('there is none without a hang time-out', () => {
  offerHangBridge({ hangTimeoutMs: null, countsSince: cell() }, () => assert.fail('told something'));
  assert.equal(findHangBridge(), undefined);
});

test('it knows from the worker since when a hang counts, and tells it which child hangs', () => {
  const countsSince = cell();
  const told: ToWorker[] = [];
  offerHangBridge({ hangTimeoutMs: 5_000, countsSince }, (message) => void told.push(message));
  const bridge = findHangBridge() ?? assert.fail('no bridge');
  assert.deepEqual([bridge.limitMs, bridge.countedMs()], [5_000, 0]);
  Atomics.store(countsSince, 0, process.hrtime.bigint() - 7_000_000_000n);
  assert.ok(bridge.countedMs() >= 7_000);
  bridge.hung('It hangs', 2);
  bridge.hung('It hangs', null);
  assert.deepEqual(told, [{ kind: 'hung', doing: 'It hangs', instance: 2 }, { kind: 'hung', doing: 'It hangs', instance: null }]);
});
