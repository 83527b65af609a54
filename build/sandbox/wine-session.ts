import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installIntoPrefix, recoveryReady, scmLevels, scmLevelsVariables } from '../../test/scm-levels/install.js';
import { atExit } from './at-exit.js';
import type { Cache } from './cache.js';
import { Children } from './children.js';
import type { Machine } from './machine.js';
import { defaultNode, nodeFolders } from './node-runtime.js';
import { toHostPath, toHostPathIfWindows, toWindowsPath } from './paths.js';
import { powershellHost } from './powershell-host.js';
import { templateFolder, wineVariables, writeLauncher, writeLaunchers } from './prefix.js';
import { runToEnd } from './run-to-end.js';
import { endSession, makeSessionFolder, removeStaleSessions } from './session-folder.js';
import type { Session, SpawnOptions } from './session.js';
import { SetupError } from './setup-error.js';
import { findWine, quoteForShell } from './wine.js';

export async function openWineSession(machine: Machine, cache: Cache, projectFolder: string): Promise<Session> {
  for (const path of [projectFolder, cache.folder, tmpdir()]) refuseBelowUsr(path);
  removeStaleSessions(tmpdir());
  const wine = await findWine(machine, cache);
  const template = await templateFolder(machine, cache, wine);
  const levels = await scmLevels(machine, cache, join(projectFolder, 'test', 'scm-levels'), join(template, 'prefix'));
  const nodeFolder = await nodeFolders(machine, cache);
  const host = await powershellHost(machine, cache, join(projectFolder, 'test', 'pshost'));

  const folder = makeSessionFolder(tmpdir());
  const scratch = join(folder, 'runs');
  mkdirSync(scratch);
  const children = new Children();
  const end = () => {
    children.kill();
    endSession(folder);
  };
  const stopWatching = atExit(end);
  const driveC = join(folder, 'prefix', 'drive_c');
  const windowsPath = (path: string) => toWindowsPath(path, driveC);

  writeLaunchers(wine, folder, { WINEPATH: windowsPath(nodeFolder(defaultNode)), ...scmLevelsVariables });
  const powershell = join(folder, 'powershell');
  writeLauncher(powershell, [`exec ${quoteForShell(join(folder, 'wine'))} ${quoteForShell(windowsPath(host))} "$@"`]);
  await machine.runTool('cp', ['-a', '--reflink=auto', join(template, 'prefix'), join(folder, 'prefix')]);
  await installIntoPrefix(levels, join(folder, 'prefix'));
  // The server stays until it is told to end, and with it services.exe: started and stopped services keep their state.
  await machine.runTool(join(folder, 'wineserver'), ['-p'], { discardOutput: true });
  await machine.runTool(join(folder, 'wine'), ['wineboot'], { discardOutput: true });
  await recoveryReady(join(folder, 'prefix'));
  const temp = join(driveC, 'nodesvc-temp');
  mkdirSync(temp);

  const environment = { PATH: process.env['PATH'] ?? '/usr/bin:/bin', USER: 'root', ...wineVariables(folder) };
  const start = (program: string, args: readonly string[] = [], options: SpawnOptions = {}) =>
    children.add(
      spawn(join(folder, 'wine'), [program, ...args], {
        cwd: toHostPathIfWindows(options.cwd ?? process.cwd(), driveC),
        env: { ...environment, ...options.env },
        stdio: options.stdio ?? 'pipe',
      }),
    );
  return {
    kind: 'wine',
    folder,
    temp: windowsPath(temp),
    powershell: { command: powershell, args: [] },
    environment,
    node: (major) => windowsPath(join(nodeFolder(major), 'node.exe')),
    run: (program, args, options) => runToEnd(start, scratch, program, args, options),
    spawn: start,
    toWindowsPath: windowsPath,
    toHostPath: (path) => toHostPath(path, driveC),
    async close() {
      stopWatching();
      end();
    },
  };
}

/** Wine's own /usr is mounted over ours while a program runs, so nothing of ours may be there. */
function refuseBelowUsr(path: string): void {
  if (path === '/usr' || path.startsWith('/usr/')) {
    throw new SetupError(`${path} is below /usr, where Windows programs cannot see it: move it elsewhere (the cache with NODESVC_CACHE, the temporary folder with TMPDIR).`);
  }
}
