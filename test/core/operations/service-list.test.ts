import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, mock, test } from 'node:test';
import { servicesDirectory } from '../../../core/contract/layout.js';
import { doesNotExist, markedForDelete } from '../../../core/operations/gone-codes.js';
import { advapi32 } from '../../../core/win32/advapi32.js';
import { Win32Error } from '../../../core/win32/win32-error.js';
import { machine } from '../machine.js';
import { FakeServices } from './fake-services.js';
import { perform } from './service-operations.js';
import { useWorkingFolder } from './working-folder.js';

useWorkingFolder();
let services: FakeServices;

beforeEach(() => {
  services = new FakeServices();
  services.add('web');
  services.add('Api', { displayName: 'Answers' });
  services.add('Spooler', { binaryPath: 'C:\\Windows\\System32\\spoolsv.exe' });
  for (const name of ['web', 'API', 'gone', 'Spooler']) mkdirSync(join(servicesDirectory(machine.programData), name), { recursive: true });
});

afterEach(() => mock.restoreAll());

const namesOf = async (input: unknown): Promise<unknown[]> => (await perform('service.list', input)).items.map(({ name }) => name);

test("without patterns: NodeSvc's own, by name; a folder alone makes no service one of them", async () => assert.deepEqual(await namesOf({}), ['Api', 'web']));
test('all: every service', async () => assert.deepEqual(await namesOf({ all: true }), ['Api', 'Spooler', 'web']));

test('patterns mean the key name or the display name', async () => {
  assert.deepEqual(await namesOf({ patterns: ['W*'] }), ['web']);
  assert.deepEqual(await namesOf({ patterns: ['answer?'] }), ['Api']);
  assert.deepEqual(await namesOf({ patterns: ['x*', '*oo*'], all: true }), ['Spooler']);
});

test('nothing that matches is no error', async () => {
  assert.deepEqual(await namesOf({ patterns: ['zzz*'] }), []);
  assert.deepEqual(await namesOf({ patterns: [] }), []);
});

test('one that goes away meanwhile is not there', async () => {
  const { OpenServiceW } = advapi32;
  services.scm.answer('OpenServiceW', (manager, name, access) => {
    if (name === 'Api') services.scm.services.delete('Api');
    return OpenServiceW(manager, name, access);
  });
  const { items, errors } = await perform('service.list', {});
  assert.deepEqual([items.map(({ name }) => name), errors.map(({ id, target }) => [id, target])], [['web'], []]);
});

test('one that cannot be opened is an error, unless it is deleted', async () => {
  const { OpenServiceW } = advapi32;
  for (const [code, told] of [[doesNotExist, []], [markedForDelete, []], [5, [['Api', 5]]]] as const) {
    services.scm.answer('OpenServiceW', (manager, name, access) => {
      if (name === 'Api') throw new Win32Error('OpenServiceW', code);
      return OpenServiceW(manager, name, access);
    });
    const { items, errors } = await perform('service.list', {});
    assert.deepEqual([items.map(({ name }) => name), errors.map(({ target, native }) => [target, native?.code])], [['web'], told]);
  }
});
