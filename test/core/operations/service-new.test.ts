import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, mock, test } from 'node:test';
import { hostDirectory, hostFiles, serviceDirectory } from '../../../core/contract/layout.js';
import { parseBinaryPath } from '../../../core/operations/service/binary-path.js';
import { readSettings } from '../../../core/operations/service/settings-store.js';
import { version } from '../../../core/version.js';
import { advapi32 } from '../../../core/win32/advapi32.js';
import type { LSA_HANDLE } from '../../../core/win32/types.js';
import { Win32Error } from '../../../core/win32/win32-error.js';
import { machine } from '../machine.js';
import { FakeFileSecurity } from './fake-file-security.js';
import { FakeFileVersions } from './fake-file-versions.js';
import { FakeServices } from './fake-services.js';
import { idsOf, perform } from './service-operations.js';
import { useWorkingFolder } from './working-folder.js';

useWorkingFolder();
let services: FakeServices;
let security: FakeFileSecurity;

beforeEach(() => {
  services = new FakeServices();
  security = new FakeFileSecurity();
  const versions = new FakeFileVersions();
  versions.set(machine.nodePath, [24, 1, 0]);
  mkdirSync('core');
  for (const name of hostFiles) writeFileSync(join('core', name), 'x');
  mkdirSync('app');
  writeFileSync('app/app.js', '');
});

afterEach(() => mock.restoreAll());

const create = (more: Readonly<Record<string, unknown>> = {}) => perform('service.new', { name: 'api', script: 'app/app.js', ...more });

describe('a new service', () => {
  test('has its command line, account, start type and settings', async () => {
    const { items: [info], errors } = await create();
    assert.deepEqual(errors, []);
    const service = services.get('api');
    assert.deepEqual(parseBinaryPath(service.binaryPath), { nodePath: machine.nodePath, name: 'api', nodeArguments: [], hostVersion: version, kind: 'Script', script: resolve('app/app.js'), arguments: [] });
    assert.deepEqual([service.account, service.password, service.startType, service.delayed, service.displayName], ['NT SERVICE\\api', null, 2, false, 'api']);
    assert.deepEqual([info?.['status'], info?.['managed'], info?.['startType']], ['Stopped', true, 'Automatic']);
    assert.deepEqual(readSettings(machine, 'api')?.stopTimeoutMs, 30_000);
    assert.deepEqual(services.calls, ['create api']);
  });

  test('has all that was asked for', async () => {
    mkdirSync('data');
    writeFileSync('.env', '');
    await create({ displayName: 'The API', description: 'Answers.', startType: 'AutomaticDelayedStart', dependsOn: ['Tcpip', '+Group'], nodeArguments: ['--no-warnings'], arguments: ['--port', '80 80'],
      workingDirectory: 'data', environment: { PORT: '80' }, environmentFile: '.env', stopTimeoutMs: 1234, startTimeoutMs: 5678 });
    const service = services.get('api');
    assert.deepEqual([service.displayName, service.description, service.delayed, service.dependencies], ['The API', 'Answers.', true, ['Tcpip', '+Group']]);
    assert.deepEqual(parseBinaryPath(service.binaryPath)?.arguments, ['--port', '80 80']);
    const settings = readSettings(machine, 'api');
    assert.deepEqual([settings?.workingDirectory, settings?.environmentFile, settings?.environment, settings?.stopTimeoutMs, settings?.startTimeoutMs],
      [resolve('data'), resolve('.env'), { PORT: '80' }, 1234, 5678]);
    assert.equal(service.preshutdownMs, 1234 + 5000);
  });

  test('is a source of events', async () => {
    await create();
    assert.deepEqual(services.eventSources, ['api']);
  });

  test('is the first to install the host', async () => {
    await create();
    assert.deepEqual(readdirSync(hostDirectory(machine.programFiles, version)).sort(), [...hostFiles].sort());
  });

  test('is started when that is wanted', async () => {
    assert.deepEqual((await create({ start: true })).items.map(({ status }) => status), ['Running']);
    assert.deepEqual(services.calls, ['create api', 'start api']);
  });

  test('stays when its start fails: the error and the service are both reported', async () => {
    const { CreateServiceW } = advapi32;
    services.scm.answer('CreateServiceW', (...args) => {
      const handle = CreateServiceW(...args);
      services.get('api').onStart = () => {
        throw new Win32Error('StartServiceW', 1069);
      };
      return handle;
    });
    const outcome = await create({ start: true });
    assert.deepEqual([idsOf(outcome), outcome.items.length], [[['ServiceLogonFailed', 'api']], 1]);
  });
});

describe('nothing is created', () => {
  const cases = [
    ['a script that is not there', { script: 'none.js' }, 'ScriptNotFound'],
    ['a node.exe that is not there', { nodePath: 'none.exe' }, 'NodeNotFound'],
    ['a working directory that is not there', { workingDirectory: 'none' }, 'WorkingDirectoryNotFound'],
    ['a working directory that is a file', { workingDirectory: 'app/app.js' }, 'WorkingDirectoryNotFound'],
    ['an environment file that is not there', { environmentFile: 'none.env' }, 'EnvironmentFileNotFound'],
    ['a password for an account that has none', { account: 'LocalService', password: 'hush' }, 'PasswordNotUsed'],
    ['an account without its password', { account: '.\\bob' }, 'PasswordRequired'],
    ['an account that does not exist', { account: '.\\nobody', password: 'hush' }, 'AccountNotFound'],
  ] as const;
  for (const [what, input, id] of cases) {
    test(`for ${what}`, async () => {
      // Enough of a SID for an account that is there.
      services.scm.answer('LookupAccountNameW', (_machine, account, sid, size) => {
        if (account === 'nobody') throw new Win32Error('LookupAccountNameW', 1332);
        size[0] = 8;
        sid?.writeUInt8(1, 0);
      });
      const outcome = await create(input);
      assert.deepEqual([idsOf(outcome), outcome.items, services.calls], [[[id, 'api']], [], []]);
      assert.ok(!existsSync(serviceDirectory(machine.programData, 'api')));
      assert.doesNotMatch(JSON.stringify(outcome), /hush/);
    });
  }

  test('where a service of that name is', async () => {
    services.add('api');
    const outcome = await create();
    assert.deepEqual([idsOf(outcome), outcome.errors[0]?.native?.code, services.calls], [[['ServiceExists', 'api']], 1073, []]);
  });

  test("in the place of another program's service", async () => {
    services.add('Api', { binaryPath: 'C:\\other.exe', state: 'Running' });
    for (const replace of [false, true]) assert.deepEqual((await create({ replace })).errors.map(({ id }) => id), ['NotANodeService']);
    assert.deepEqual(services.calls, []);
  });
});

describe('what was begun is undone', () => {
  test('when Windows refuses a part of the configuration', async () => {
    services.fail('ChangeServiceConfig2W', 87);
    assert.deepEqual(idsOf(await create()), [['InvalidParameter', 'api']]);
    assert.deepEqual([services.calls, services.eventSources], [['create api', 'delete api'], []]);
    assert.ok(!existsSync(serviceDirectory(machine.programData, 'api')));
  });

  test('when the settings cannot be written', async () => {
    security.onSet = () => {
      throw new Win32Error('SetNamedSecurityInfoW', 5);
    };
    assert.deepEqual(idsOf(await create()), [['AccessDenied', 'api']]);
    assert.ok(!services.all.has('api') && !existsSync(serviceDirectory(machine.programData, 'api')));
  });
});

test('a service of ours is replaced where it stands: stopped, changed, with new settings', async () => {
  await create({ environment: { A: '1' } });
  services.get('api').state = 'Running';
  writeFileSync('app/new.js', '');
  const { errors } = await create({ replace: true, script: 'app/new.js', startType: 'Manual' });
  assert.deepEqual([errors, services.calls], [[], ['create api', 'stop api', 'change api']]);
  assert.equal(parseBinaryPath(services.get('api').binaryPath)?.script, resolve('app/new.js'));
  assert.deepEqual([services.get('api').startType, readSettings(machine, 'api')?.environment], [3, {}]);
});

test('a percent sign that Windows would expand is a warning', async () => {
  assert.deepEqual((await create({ arguments: ['%PATH%'] })).warnings, ['PercentExpanded']);
  assert.deepEqual((await create({ replace: true, arguments: ['100%'] })).warnings, []);
});

test('an account with a password gets it, the right to log on, and no word of it anywhere', async () => {
  const rights: unknown[] = [];
  services.scm.answer('LookupAccountNameW', (_machine, account, sid, size) => {
    assert.equal(account, 'bob');
    size[0] = 12;
    if (sid) Buffer.from([1, 1, 0, 0, 0, 0, 0, 5, 7, 0, 0, 0]).copy(sid);
  });
  services.scm.answer('LsaOpenPolicy', (_system, _attributes, _access, policy) => void (policy[0] = 77n as LSA_HANDLE));
  services.scm.answer('LsaAddAccountRights', (_policy, sid) => void rights.push(sid));
  services.scm.answer('LsaClose', () => undefined);
  const outcome = await create({ account: 'bob', password: 'hush-hush' });
  assert.deepEqual([services.get('api').account, services.get('api').password, rights.length], ['.\\bob', 'hush-hush', 1]);
  assert.match(security.set[2]?.sddl ?? '', /;S-1-5-7\)$/);
  assert.doesNotMatch(JSON.stringify(outcome), /hush/);
});
