import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterEach, beforeEach, describe, mock, test } from 'node:test';
import { existingFile, existingFolder, serviceExists, warnOfExpansion, warnOfProfile } from '../../../../core/operations/service/new-checks.js';
import { ServiceManager } from '../../../../core/scm/manager.js';
import { FakeServices } from '../fake-services.js';
import { RecordingContext } from '../recording-context.js';
import { useWorkingFolder } from '../working-folder.js';

useWorkingFolder();
afterEach(() => mock.restoreAll());

describe('whether a service exists', () => {
  let services: FakeServices;

  beforeEach(() => {
    services = new FakeServices();
    services.add('api', { displayName: 'web' });
  });

  const exists = (name: string): boolean => {
    using manager = ServiceManager.connect();
    return serviceExists(manager, name);
  };

  test('by its key name, in any letters; a display name does not count', () => assert.deepEqual(['api', 'API', 'web', 'none'].map(exists), [true, true, false, false]));

  test('other errors are not taken for an answer', () => {
    services.fail('OpenServiceW', 5);
    assert.throws(() => exists('api'), { code: 5 });
  });
});

test('a folder and a file that are there, by their full paths', () => {
  mkdirSync('data');
  writeFileSync('.env', '');
  assert.deepEqual([existingFolder('data', 'api'), existingFile('.env', 'api')], [resolve('data'), resolve('.env')]);
});

test('what is not there, or is the other, is an error that names it', () => {
  mkdirSync('data');
  writeFileSync('.env', '');
  for (const path of ['none', '.env']) assert.throws(() => existingFolder(path, 'api'), { id: 'WorkingDirectoryNotFound', target: 'api', message: new RegExp(`${path}' was not found`) });
  for (const path of ['none', 'data']) assert.throws(() => existingFile(path, 'api'), { id: 'EnvironmentFileNotFound', target: 'api', message: new RegExp(`${path}' was not found`) });
});

test("a script in a user's profile is a warning", () => {
  const context = new RecordingContext();
  warnOfProfile('C:\\apps\\app.js', 'api', context);
  assert.deepEqual(context.warnings, []);
  warnOfProfile('c:\\users\\bob\\app.js', 'api', context);
  assert.deepEqual(context.warnings.map(({ id, target }) => [id, target]), [['ScriptInUserProfile', 'api']]);
});

test('a text that Windows expands in a command line is a warning that names it', () => {
  const context = new RecordingContext();
  for (const fine of ['node.exe app.js', '100% sure', '"50%" "60%"']) warnOfExpansion(fine, 'api', context);
  assert.equal(context.warnings.length, 0);
  warnOfExpansion('"C:\\node.exe" C:\\%USERNAME%\\app.js', 'api', context);
  assert.match(context.warnings[0]?.message ?? '', /%USERNAME%/);
});
