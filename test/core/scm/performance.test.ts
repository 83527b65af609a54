import assert from 'node:assert/strict';
import { afterEach, beforeEach, mock, test } from 'node:test';
import { ServiceManager } from '../../../core/scm/manager.js';
import { installPerformanceCounters, removePerformanceCounters } from '../../../core/scm/performance.js';
import type { Service } from '../../../core/scm/service.js';
import { loadperf } from '../../../core/win32/loadperf.js';
import { FakeRegistry } from './fake-registry.js';
import { FakeScm } from './fake-scm.js';

const SERVICE_KEY = 'system\\currentcontrolset\\services\\api';

let registry: FakeRegistry;
let service: Service;
let calls: string[];

beforeEach(() => {
  const scm = new FakeScm({ Api: 'API' });
  registry = new FakeRegistry(scm, [SERVICE_KEY]);
  service = ServiceManager.connect().open('api', []);
  calls = [];
  mock.method(loadperf, 'LoadPerfCounterTextStringsW', (line: string) => void calls.push(line));
  mock.method(loadperf, 'UnloadPerfCounterTextStringsW', (line: string) => void calls.push(line));
});

afterEach(() => mock.restoreAll());

test("the service's Performance key names the DLL and its functions, and the texts are loaded", () => {
  installPerformanceCounters(service, { iniFile: 'C:\\my app\\api.ini', library: 'C:\\my app\\perf.dll' });
  const values = registry.keys.get(`${SERVICE_KEY}\\performance`) ?? assert.fail();
  assert.deepEqual(Object.fromEntries(values.map(({ name, data }) => [name, data.toString('utf16le').replace(/\0$/, '')])), {
    Library: 'C:\\my app\\perf.dll', Open: 'OpenPerformanceData', Close: 'ClosePerformanceData', Collect: 'CollectPerformanceData',
  });
  assert.deepEqual(calls, ['lodctr "C:\\my app\\api.ini"']);
});

test('the texts are unloaded where there are counters', () => {
  assert.deepEqual([removePerformanceCounters(service), calls], [false, []]);
  installPerformanceCounters(service, { iniFile: 'a.ini', library: 'b.dll' });
  assert.deepEqual([removePerformanceCounters(service), calls.at(-1)], [true, 'unlodctr Api']);
});
