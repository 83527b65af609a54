import assert from 'node:assert/strict';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterEach, beforeEach, mock, test } from 'node:test';
import { serviceDirectory, settingsFile } from '../../../core/contract/layout.js';
import { registerEventSource } from '../../../core/scm/event-log.js';
import { machine } from '../machine.js';
import { FakeServices } from './fake-services.js';
import { idsOf, perform } from './service-operations.js';
import { useWorkingFolder } from './working-folder.js';

useWorkingFolder();
const folder = serviceDirectory(machine.programData, 'api');
const file = settingsFile(machine.programData, 'api');
let services: FakeServices;

beforeEach(() => {
  services = new FakeServices();
  services.add('api', { state: 'Running' });
  mkdirSync(folder, { recursive: true });
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, '{}');
});

afterEach(() => mock.restoreAll());

const remove = (names: readonly string[], keepLog?: boolean) => perform('service.remove', { names, keepLog });

test('stops it, deletes it, and takes its settings along', async () => {
  assert.deepEqual((await remove(['API'])).items, [{ name: 'api', removed: true }]);
  assert.deepEqual(services.calls, ['stop api', 'delete api']);
  assert.ok(!existsSync(folder));
});

test('takes its source of events along, and no other', async () => {
  registerEventSource('api');
  registerEventSource('web');
  await remove(['api']);
  assert.deepEqual(services.eventSources, ['web']);
});

test('keeps the logs when that is wanted', async () => {
  await remove(['api'], true);
  assert.deepEqual([existsSync(folder), existsSync(file)], [true, false]);
});

test("leaves another program's service as it is", async () => {
  services.add('Spooler', { binaryPath: 'C:\\Windows\\System32\\spoolsv.exe', state: 'Running' });
  assert.deepEqual(idsOf(await remove(['Spooler', 'none'])), [['NotANodeService', 'Spooler'], ['ServiceNotFound', 'none']]);
  assert.deepEqual(services.calls, []);
});

test('one with running dependents stays, with its settings', async () => {
  services.add('web', { state: 'Running' });
  services.get('api').dependents = ['web'];
  assert.deepEqual(idsOf(await remove(['api'])), [['DependentServicesRunning', 'api']]);
  assert.ok(services.all.has('api') && existsSync(folder));
});

test('one that was marked for deletion before is waited for', async () => {
  services.fail('DeleteService', 1072);
  setTimeout(() => services.all.delete('api') && services.scm.services.delete('api'), 30);
  assert.deepEqual((await remove(['api'])).errors, []);
});

test('one that somebody holds says so after a while; it never starts again, so its settings go', async () => {
  services.fail('DeleteService', 1072);
  let clock = 0;
  mock.method(performance, 'now', () => (clock += 1000));
  const { errors: [error] } = await remove(['api']);
  assert.deepEqual([error?.id, error?.native?.code, error?.target], ['ServiceMarkedForDeletion', 1072, 'api']);
  assert.match(error?.recommendedAction ?? '', /mmc\.exe/);
  assert.ok(!existsSync(folder));
});
