import { describe, test } from 'node:test';
import { environment, hangTimeoutMs, healthCheck, httpUrl, serviceSettings, timeoutMs } from '../../../core/contract/settings.js';
import { plainSettings } from '../settings.js';
import { refuses, takes } from './check.js';

const settings = { ...plainSettings, environment: { PORT: '80' } };

test('a time-out is 1 ms to 24 hours', () => {
  takes(timeoutMs, [1, 30_000, 86_400_000]);
  refuses(timeoutMs, [0, -1], /at least 1 ms/);
  refuses(timeoutMs, [86_400_001, 1e100], /at most 24 hours/);
  refuses(timeoutMs, [1.5], /whole number of milliseconds/);
  refuses(timeoutMs, ['5000', null, true, [5000], Number.NaN]);
});

describe('an environment', () => {
  test('gives texts to names', () => takes(environment, [{}, { A: '' }, { Path: 'C:\\x;D:\\y', 'ProgramFiles(x86)': 'ü', 'a b': 'a=b\nc' }]));
  test('has names without = and NUL', () => refuses(environment, [{ '': 'x' }, { 'A=B': 'x' }, { '=C:': 'x' }, { 'A\0': 'x' }], /name of an environment variable/));
  test('has values without NUL', () => refuses(environment, [{ A: 'x\0y' }], /cannot contain a NUL/));
  test('has texts for values', () => refuses(environment, [{ A: 1 }, { A: null }, { A: ['x'] }, { A: { B: 'x' } }]));
  test('is an object', () => refuses(environment, ['A=1', ['A=1'], [], null, 5]));
});

test('an address to ask is http or https', () => {
  takes(httpUrl, ['http://127.0.0.1:8080/health', 'https://[::1]/', 'HTTP://a']);
  refuses(httpUrl, ['', 'localhost:80', '/health', 'ftp://a/', 'http://', 5, null], /no address|Expected string/);
  refuses(httpUrl, ['http://user:secret@a/', 'http://user@a/', 'https://:secret@a/'], /needs none/);
});

test('a hang time-out is 500 ms to 24 hours', () => {
  takes(hangTimeoutMs, [500, 86_400_000]);
  refuses(hangTimeoutMs, [1, 499], /at least 500 ms/);
});

test('a health check is whole, and has a threshold of 1 to 1000', () => {
  const check = { url: 'http://a/', intervalMs: 1, timeoutMs: 1, threshold: 1 };
  takes(healthCheck, [check, { ...check, threshold: 1000 }]);
  refuses(healthCheck, [{ ...check, threshold: 0 }, { ...check, threshold: 1001 }, { ...check, threshold: 1.5 }], /threshold/);
  for (const field of Object.keys(check)) refuses(healthCheck, [{ ...check, [field]: null }]);
});

describe('settings', () => {
  test('are complete', () => {
    takes(serviceSettings, [settings, { ...settings, environment: {}, environmentFile: 'C:\\app\\.env' }]);
    for (const field of Object.keys(settings)) refuses(serviceSettings, [Object.fromEntries(Object.entries(settings).filter(([name]) => name !== field))]);
  });

  test('have the right type in every field', () => {
    for (const [field, value] of Object.entries(settings))
      refuses(serviceSettings, [{ ...settings, [field]: 'environmentFile' === field ? 5 : [] }, { ...settings, [field]: typeof value === 'boolean' ? 'true' : true }]);
  });

  test('are of version 1', () => refuses(serviceSettings, [{ ...settings, version: 2 }, { ...settings, version: '1' }]));
  test('have no other field', () => refuses(serviceSettings, [{ ...settings, password: 'x' }], /never|Expected/));
});
