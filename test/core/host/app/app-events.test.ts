import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import type { ServiceEventName } from '../../../../core/contract/service-events.js';
import { AppEvents } from '../../../../core/host/app/app-events.js';

let events: AppEvents;
let listening: (readonly ServiceEventName[])[];

beforeEach(() => {
  listening = [];
  events = new AppEvents((names) => void listening.push(names));
});

test('tells what is listened for when that changes, not with each handler', () => {
  const first = (): void => undefined;
  const second = (): void => undefined;
  events.on('power', first);
  events.on('power', second);
  events.on('pause', first);
  events.off('power', first);
  events.off('power', first);
  events.off('stop', first);
  events.off('power', second);
  assert.deepEqual(listening, [['power'], ['pause', 'power'], ['pause']]);
  assert.deepEqual([events.has('pause'), events.has('power')], [true, false]);
});

test('calls the handlers one after the other, async ones too, with the data', async () => {
  const calls: string[] = [];
  events.on('control', async ({ code }) => {
    await new Promise(setImmediate);
    calls.push(`first ${code}`);
  });
  events.on('control', ({ code }) => calls.push(`second ${code}`));
  await events.emit('control', { code: 130 });
  assert.deepEqual(calls, ['first 130', 'second 130']);
  await events.emit('pause', {});
});

test('a failure is the outcome', async () => {
  events.on('pause', () => {
    throw new Error('no');
  });
  await assert.rejects(events.emit('pause', {}), { message: 'no' });
});

test('an event that there is not is refused, with those that there are', () => {
  // As JavaScript may call it.
  assert.throws(() => Reflect.apply(events.on, events, ['paused', () => undefined]), { name: 'TypeError', message: /no event 'paused'; there are stop, pause, / });
  assert.throws(() => Reflect.apply(events.on, events, ['toString', () => undefined]), TypeError);
  assert.throws(() => Reflect.apply(events.on, events, ['pause', 7]), { name: 'TypeError', message: /handler/ });
});
