import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { unwatched, watchDesire, watchSettings, type WatchSettings } from '../../../../core/operations/service/watch-settings.js';

const url = 'http://127.0.0.1/ready';
const http: WatchSettings = { ...unwatched, readyWhen: 'Http', readyUrl: url };
const checked: WatchSettings = { ...unwatched, healthCheck: { url, intervalMs: 1, timeoutMs: 2, threshold: 3 } };

const refused = (message: RegExp) => (error: unknown): boolean => error instanceof Error && 'id' in error && error.id === 'InvalidSetting' && message.test(error.message);

test('nothing given changes nothing', () => {
  for (const current of [unwatched, http, checked]) {
    assert.deepEqual(watchSettings({}, current, 'api'), current);
    assert.deepEqual(watchDesire({}, current, 'api'), {});
  }
});

describe('ready', () => {
  test('an address alone means Http', () => assert.deepEqual(watchSettings({ readyUrl: url }, unwatched, 'api'), http));
  test('an address that is taken away means Loaded', () => assert.deepEqual(watchSettings({ readyUrl: '' }, http, 'api'), unwatched));
  test('no address where there is none changes nothing', () => assert.deepEqual(watchSettings({ readyUrl: '' }, { ...unwatched, readyWhen: 'Signal' }, 'api').readyWhen, 'Signal'));
  test('another way takes the address away', () => assert.deepEqual(watchSettings({ readyWhen: 'Listening' }, http, 'api'), { ...unwatched, readyWhen: 'Listening' }));
  test('Http keeps the address it has', () => assert.deepEqual(watchSettings({ readyWhen: 'Http' }, http, 'api'), http));

  test('Http without an address is refused', () => {
    assert.throws(() => watchSettings({ readyWhen: 'Http' }, unwatched, 'api'), refused(/needs an address/));
    assert.throws(() => watchSettings({ readyWhen: 'Http', readyUrl: '' }, http, 'api'), refused(/needs an address/));
  });
  test('an address without Http is refused', () => assert.throws(() => watchSettings({ readyWhen: 'Signal', readyUrl: url }, unwatched, 'api'), refused(/Signal has no -ReadyUrl/)));
});

describe('a hang time-out', () => {
  test('is set, and cleared', () => {
    assert.deepEqual(watchSettings({ hangTimeoutMs: 5 }, unwatched, 'api'), { ...unwatched, hangTimeoutMs: 5 });
    assert.deepEqual(watchDesire({ hangTimeoutMs: null }, { ...unwatched, hangTimeoutMs: 5 }, 'api'), { hangTimeoutMs: null });
  });
});

describe('a health check', () => {
  test('has defaults', () => assert.deepEqual(watchSettings({ healthCheck: url }, unwatched, 'api').healthCheck, { url, intervalMs: 30_000, timeoutMs: 5_000, threshold: 3 }));
  test('is changed in part', () => {
    assert.deepEqual(watchDesire({ healthCheckIntervalMs: 9 }, checked, 'api'), { healthCheck: { url, intervalMs: 9, timeoutMs: 2, threshold: 3 } });
    assert.deepEqual(watchDesire({ healthCheckTimeoutMs: 9 }, checked, 'api'), { healthCheck: { url, intervalMs: 1, timeoutMs: 9, threshold: 3 } });
    assert.deepEqual(watchDesire({ healthCheckThreshold: 9 }, checked, 'api'), { healthCheck: { url, intervalMs: 1, timeoutMs: 2, threshold: 9 } });
    assert.deepEqual(watchDesire({ healthCheck: 'https://b/' }, checked, 'api'), { healthCheck: { url: 'https://b/', intervalMs: 1, timeoutMs: 2, threshold: 3 } });
  });
  test('is cleared', () => assert.deepEqual(watchDesire({ healthCheck: '' }, checked, 'api'), { healthCheck: null }));
  test('without an address is refused', () => {
    for (const part of [{ healthCheckIntervalMs: 1 }, { healthCheckTimeoutMs: 1 }, { healthCheckThreshold: 1 }]) assert.throws(() => watchSettings(part, unwatched, 'api'), refused(/address to ask/));
    assert.throws(() => watchSettings({ healthCheck: '', healthCheckThreshold: 1 }, checked, 'api'), refused(/address to ask/));
  });
});
