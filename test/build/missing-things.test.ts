// Each thing the sandbox cannot do without is named in one sentence that says what to do.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Cache } from '../../build/sandbox/cache.js';
import { ensureDebianPackages } from '../../build/sandbox/debian.js';
import { nodeFolders } from '../../build/sandbox/node-runtime.js';
import { powershellHost } from '../../build/sandbox/powershell-host.js';
import { findWine } from '../../build/sandbox/wine.js';
import { findPowerShell } from '../../build/sandbox/windows-session.js';
import { fakeMachine } from './fake-machine.js';
import { temporaryFolder } from './temporary-folder.js';

const silent = () => undefined;
const debootstrap = [{ program: 'debootstrap', packages: ['debootstrap'] }];

test('Debian, where a package is missing on another system', async () => {
  const machine = fakeMachine({ osRelease: 'PRETTY_NAME="Fedora Linux 43"\nID=fedora\n', programs: ['apt-get'] });
  await assert.rejects(ensureDebianPackages(machine, debootstrap, silent), {
    name: 'SetupError',
    message: 'Debian is needed to install debootstrap; this is Fedora Linux 43. Windows, or any system with Wine 10 or newer on PATH, will do as well.',
  });
  assert.deepEqual(machine.commands, [], 'nothing was tried');
});

test('root, where a package is missing on Debian', async () => {
  const machine = fakeMachine({ isRoot: false, programs: ['apt-get'] });
  await assert.rejects(ensureDebianPackages(machine, debootstrap, silent), {
    name: 'SetupError',
    message: 'Root is needed once to install debootstrap: run as root, or run "apt-get install debootstrap" yourself.',
  });
});

test('nothing, where the program is there', async () => {
  const machine = fakeMachine({ isRoot: false, osRelease: 'ID=arch', programs: ['debootstrap'] });
  await ensureDebianPackages(machine, debootstrap, silent);
  assert.deepEqual(machine.commands, []);
});

test('package lists are fetched when the first try fails, and a derivative of Debian will do', async () => {
  const machine = fakeMachine({ osRelease: 'ID=ubuntu\nID_LIKE=debian\n', programs: ['apt-get'], answers: { 'apt-get -y': { code: 100, stderr: 'Unable to locate' } } });
  await assert.rejects(ensureDebianPackages(machine, debootstrap, silent), /Unable to locate/);
  assert.deepEqual(machine.commands.map((line) => line.split(' ').slice(0, 2).join(' ')), ['apt-get -y', 'apt-get update', 'apt-get -y']);
});

test('root, to fetch Wine', async (context) => {
  const machine = fakeMachine({ isRoot: false, programs: ['debootstrap'] });
  await assert.rejects(findWine(machine, new Cache(temporaryFolder(context), silent)), {
    name: 'SetupError',
    message: 'Root is needed once to fetch Wine 10: run as root, or put Wine 10 or newer on PATH.',
  });
});

test('the right to mount, to use a fetched Wine', async (context) => {
  const machine = fakeMachine({ programs: ['debootstrap'], answers: { 'unshare -m --propagation private mount': { code: 1, stderr: 'Operation not permitted\n' } } });
  // The fake debootstrap makes no folder, so what it would have made is put there.
  const withSystem = { ...machine, runTool: async (_command: string, args: readonly string[]) => (mkdirSync(join(args.at(-2) ?? '', 'usr'), { recursive: true }), '') };
  await assert.rejects(findWine(withSystem, new Cache(temporaryFolder(context), silent)), {
    name: 'SetupError',
    message: 'Root that may mount is needed to run Windows programs (a container needs --privileged, or Wine 10 or newer on PATH): Operation not permitted',
  });
});

test('the .NET SDK, when there is none or an old one', async (context) => {
  const folder = temporaryFolder(context);
  const project = join(folder, 'pshost');
  mkdirSync(project);
  writeFileSync(join(project, 'pshost.csproj'), '<Project />');
  for (const stdout of ['', '8.0.100 [/usr/share/dotnet/sdk]\n9.0.1 [/usr/share/dotnet/sdk]\n']) {
    const machine = fakeMachine({ answers: { 'dotnet --list-sdks': { stdout } } });
    await assert.rejects(powershellHost(machine, new Cache(join(folder, 'cache'), silent), project), {
      name: 'SetupError',
      message: 'The .NET SDK 10 or newer is needed to build the PowerShell host: install dotnet-sdk-10.0 (https://dotnet.microsoft.com/download).',
    });
  }
});

test('npm', async (context) => {
  await assert.rejects(nodeFolders(fakeMachine(), new Cache(temporaryFolder(context), silent)), {
    name: 'SetupError',
    message: 'npm is needed to fetch node.exe 22.23.3: it comes with Node (https://nodejs.org).',
  });
});

test('PowerShell, on Windows', () => {
  assert.throws(() => findPowerShell(fakeMachine(), undefined), {
    name: 'SetupError',
    message: 'PowerShell is needed, and pwsh and powershell are not on PATH: set NODESVC_POWERSHELL to its path.',
  });
  assert.throws(() => findPowerShell(fakeMachine({ programs: ['pwsh'] }), 'pwsh-preview'), /pwsh-preview is not on PATH/);
});
