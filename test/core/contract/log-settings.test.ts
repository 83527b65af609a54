import { test } from 'node:test';
import { defaultLogSettings } from '../../../core/contract/log-defaults.js';
import { logSettings } from '../../../core/contract/log-settings.js';
import { refuses, takes } from './check.js';

test('the settings of a log are whole; null is no limit', () => {
  takes(logSettings, [defaultLogSettings, { ...defaultLogSettings, maxBytes: null, keep: null, maxAgeDays: 0.5, format: 'Json' }]);
  for (const field of Object.keys(defaultLogSettings)) refuses(logSettings, [Object.fromEntries(Object.entries(defaultLogSettings).filter(([name]) => name !== field))]);
  refuses(logSettings, [{ ...defaultLogSettings, maxBytes: 1023 }], /at least 1024/);
  refuses(logSettings, [{ ...defaultLogSettings, keep: 0 }], /at least 1/);
  refuses(logSettings, [{ ...defaultLogSettings, format: 'json' }, { ...defaultLogSettings, daily: null }, { ...defaultLogSettings, other: 1 }]);
});
