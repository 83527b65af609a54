import { describe, test } from 'node:test';
import { environment, serviceSettings, timeoutMs } from '../../../core/contract/settings.js';
import { refuses, takes } from './check.js';

const settings = {
  version: 1, workingDirectory: 'C:\\app', environment: { PORT: '80' }, environmentFile: null, logDirectory: 'C:\\logs',
  stopTimeoutMs: 30_000, startTimeoutMs: 60_000,
};

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

describe('settings', () => {
  test('are complete', () => {
    takes(serviceSettings, [settings, { ...settings, environment: {}, environmentFile: 'C:\\app\\.env' }]);
    for (const field of Object.keys(settings)) refuses(serviceSettings, [Object.fromEntries(Object.entries(settings).filter(([name]) => name !== field))]);
  });

  test('have the right type in every field', () => {
    for (const field of Object.keys(settings)) refuses(serviceSettings, [{ ...settings, [field]: 'environmentFile' === field ? 5 : [] }, { ...settings, [field]: true }]);
  });

  test('are of version 1', () => refuses(serviceSettings, [{ ...settings, version: 2 }, { ...settings, version: '1' }]));
  test('have no other field', () => refuses(serviceSettings, [{ ...settings, password: 'x' }], /never|Expected/));
});
