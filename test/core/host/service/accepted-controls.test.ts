import assert from 'node:assert/strict';
import { test } from 'node:test';
import { acceptedFor, acceptedIn } from '../../../../core/host/service/accepted-controls.js';

test('an app that listens for nothing accepts stop and preshutdown', () => assert.equal(acceptedFor([]), 0x101));

test('pausing takes both of its events', () => {
  assert.equal(acceptedFor(['pause']), 0x101);
  assert.equal(acceptedFor(['continue']), 0x101);
  assert.equal(acceptedFor(['continue', 'pause']), 0x103);
});

test('each event has its bit, but those that need not be accepted', () => {
  assert.deepEqual((['paramChange', 'power', 'sessionChange', 'timeChange', 'control', 'device', 'stop'] as const).map((name) => acceptedFor([name]) & ~0x101), [8, 0x40, 0x80, 0x200, 0, 0, 0]);
  assert.equal(acceptedFor(['paramChange', 'timeChange']), 0x309);
});

test('they hold while the service runs or is paused; while it starts, a stop alone does', () => {
  const states = ['StartPending', 'Running', 'PausePending', 'Paused', 'ContinuePending', 'StopPending', 'Stopped'] as const;
  assert.deepEqual(states.map((state) => acceptedIn(state, 0x103)), [1, 0x103, 0x103, 0x103, 0x103, 0, 0]);
});
