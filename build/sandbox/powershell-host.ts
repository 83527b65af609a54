import { cpSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Cache } from './cache.js';
import type { Machine } from './machine.js';
import { SetupError } from './setup-error.js';
import { isAtLeast } from './version.js';

const oldestDotnet = 10;
const publish = ['publish', '-c', 'Release', '-r', 'win-x64', '--self-contained', '-nodeReuse:false', '-p:UseSharedCompilation=false'];

/** pshost.exe, published from the project folder given (test/pshost), and published anew when one of its files changed. */
export async function powershellHost(machine: Machine, cache: Cache, project: string): Promise<string> {
  const sources = sourceFiles(project);
  const folder = await cache.get({
    name: 'pshost',
    madeFrom: [publish.join(' '), ...sources.flatMap((path) => [relative(project, path), readFileSync(path, 'utf8')])],
    async make(folder) {
      await requireDotnet(machine);
      // Built from a copy: dotnet writes bin and obj beside the sources, and two runs may build at once. (Not copied into the output folder: its files would not be compiled.)
      const copy = join(folder, 'source');
      for (const path of sources) cpSync(path, join(copy, relative(project, path)));
      await machine.runTool('dotnet', [...publish, '-o', join(folder, 'app'), copy], {
        env: { ...process.env, DOTNET_CLI_TELEMETRY_OPTOUT: '1', DOTNET_NOLOGO: '1' },
      });
      await rm(copy, { recursive: true });
    },
  });
  return join(folder, 'app', 'pshost.exe');
}

async function requireDotnet(machine: Machine): Promise<void> {
  const { stdout } = await machine.tryTool('dotnet', ['--list-sdks']);
  if (stdout.split('\n').some((line) => isAtLeast(line, oldestDotnet))) return;
  throw new SetupError(
    `The .NET SDK ${oldestDotnet} or newer is needed to build the PowerShell host: install dotnet-sdk-${oldestDotnet}.0 (https://dotnet.microsoft.com/download).`,
  );
}

/** All files of the project, in a fixed order, but what dotnet makes and the tests of the host. */
function sourceFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name !== 'bin' && name !== 'obj' && name !== 'fixtures' && !name.endsWith('.Tests.ps1'))
    .sort()
    .map((name) => join(folder, name))
    .flatMap((path) => (statSync(path).isDirectory() ? sourceFiles(path) : [path]));
}
