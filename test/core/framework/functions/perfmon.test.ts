import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { writeFileSync } from 'node:fs';
import { afterEach, beforeEach, mock, test } from 'node:test';
import { installPerfmonForService } from '../../../../core/framework/functions/perfmon.js';
import { loadperf } from '../../../../core/win32/loadperf.js';
import { FakeServices } from '../../operations/fake-services.js';
import { useWorkingFolder } from '../../operations/working-folder.js';

useWorkingFolder();
let services: FakeServices;
const key = 'system\\currentcontrolset\\services\\api';

beforeEach(() => {
  services = new FakeServices();
  services.add('api');
  services.registry.keys.set(key, []);
  mock.method(loadperf, 'LoadPerfCounterTextStringsW', () => undefined);
});

afterEach(() => mock.restoreAll());

const library = (): string | undefined => services.registry.keys.get(`${key}\\performance`)?.find(({ name }) => name === 'Library')?.data.toString('utf16le').replace(/\0$/, '');

test('the DLL is the one that is named, or else the .ini file\'s', async () => {
  writeFileSync('a.ini', '[info]\r\ndll=wrong.dll\r\n[NodeSvc]\r\ndll = my perf.dll\r\n');
  writeFileSync('b.ini', '[Python]\ndll=old.dll\n');
  await installPerfmonForService('api', 'a.ini');
  assert.equal(library(), resolve('my perf.dll'));
  await installPerfmonForService('api', 'b.ini');
  assert.equal(library(), resolve('old.dll'));
  await installPerfmonForService('api', 'a.ini', 'named.dll');
  assert.equal(library(), resolve('named.dll'));
});

test('without a DLL nothing is registered', async () => {
  writeFileSync('a.ini', '[info]\ndrivername=api\n');
  await assert.rejects(installPerfmonForService('api', 'a.ini'), { name: 'SettingRangeError', setting: 'perfMonDll' });
  assert.equal(library(), undefined);
});
