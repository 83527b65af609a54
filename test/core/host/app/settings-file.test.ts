import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { HostExit } from '../../../../core/contract/host-exit.js';
import { settingsFile } from '../../../../core/contract/layout.js';
import type { ServiceSettings } from '../../../../core/contract/settings.js';
import { HostError, applyEnvironment, enterWorkingDirectory, readSettings, textOf } from '../../../../core/host/app/settings-file.js';
import { useWorkingFolder } from '../../operations/working-folder.js';
import { plainSettings } from '../../settings.js';

useWorkingFolder();

const settings: ServiceSettings = { ...plainSettings, workingDirectory: '.', logDirectory: 'logs' };

const failsWith = (code: HostExit, message: RegExp) => (error: unknown): boolean => error instanceof HostError && error.code === code && message.test(error.message) && error.cause !== undefined;

describe('settings', () => {
  const write = (text: string): void => {
    const path = settingsFile('data', 'api');
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  };

  test('are read as they were written', () => {
    write(JSON.stringify({ ...settings, environment: { A: 'Zoë' } }));
    assert.deepEqual(readSettings('data', 'api'), { ...settings, environment: { A: 'Zoë' } });
  });

  test('that are missing, damaged or of another version are an error that names the file', () => {
    assert.throws(() => readSettings('data', 'api'), failsWith(HostExit.SettingsUnreadable, /cannot read the settings file '.*service\.json': ENOENT/));
    for (const text of ['', '{"version":', 'null']) {
      write(text);
      assert.throws(() => readSettings('data', 'api'), failsWith(HostExit.SettingsUnreadable, /service\.json': /), text);
    }
    write(JSON.stringify({ ...settings, version: 2 }));
    assert.throws(() => readSettings('data', 'api'), failsWith(HostExit.SettingsUnreadable, /its version is 2, this host reads version 1/));
  });
});

describe('the environment', () => {
  const before = { ...process.env };

  beforeEach(() => {
    process.env['NODESVC_TEST_A'] = 'process';
    process.env['NODESVC_TEST_B'] = 'process';
    process.env['NODESVC_TEST_C'] = 'process';
  });

  afterEach(() => {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
  });

  const values = (): (string | undefined)[] => ['A', 'B', 'C', 'D'].map((letter) => process.env[`NODESVC_TEST_${letter}`]);

  test("the file goes over the process's own, -Environment over both", () => {
    writeFileSync('.env', 'NODESVC_TEST_B=file\nNODESVC_TEST_C=file\nNODESVC_TEST_D=file\n');
    applyEnvironment({ ...settings, environmentFile: '.env', environment: { NODESVC_TEST_C: 'settings' } });
    assert.deepEqual(values(), ['process', 'file', 'settings', 'file']);
  });

  test('nothing given changes nothing', () => {
    applyEnvironment(settings);
    assert.deepEqual(values(), ['process', 'process', 'process', undefined]);
  });

  test('a file may have a byte order mark, CRLF, comments and quotes', () => {
    writeFileSync('.env', '\uFEFFNODESVC_TEST_A=first\r\n# comment\r\nNODESVC_TEST_B="two words" # more\r\nexport NODESVC_TEST_C=\'Zoë\'\r\n');
    applyEnvironment({ ...settings, environmentFile: '.env' });
    assert.deepEqual(values(), ['first', 'two words', 'Zoë', undefined]);
  });

  test('a file that cannot be read is an error that names it', () => {
    assert.throws(() => applyEnvironment({ ...settings, environmentFile: 'none.env' }), failsWith(HostExit.EnvironmentFileUnreadable, /cannot read the environment file 'none\.env': ENOENT/));
  });
});

describe('the working directory', () => {
  test('is entered', () => {
    mkdirSync('app');
    const before = process.cwd();
    enterWorkingDirectory({ ...settings, workingDirectory: 'app' });
    assert.notEqual(process.cwd(), before);
  });

  test('that cannot be is an error that names it', () => {
    writeFileSync('file', '');
    for (const path of ['none', 'file']) assert.throws(() => enterWorkingDirectory({ ...settings, workingDirectory: path }), failsWith(HostExit.WorkingDirectoryMissing, new RegExp(`cannot enter the working directory '${path}': ENO`)));
  });
});

test('the text of anything thrown', () => assert.deepEqual([textOf(new Error('x')), textOf('y'), textOf(undefined)], ['x', 'y', 'undefined']));
