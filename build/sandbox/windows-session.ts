import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { windowsVariables } from '../../test/scm-levels/install.js';
import { atExit } from './at-exit.js';
import type { Cache } from './cache.js';
import { Children } from './children.js';
import type { Machine } from './machine.js';
import { defaultNode, nodeFolders } from './node-runtime.js';
import { runToEnd } from './run-to-end.js';
import { endSession, makeSessionFolder, removeStaleSessions } from './session-folder.js';
import type { Session, SpawnOptions } from './session.js';
import { SetupError } from './setup-error.js';

/** On Windows a session only spawns: the Service Control Manager is the machine's own, and starting services needs elevation. */
export async function openWindowsSession(machine: Machine, cache: Cache, projectFolder: string): Promise<Session> {
  const powershell = findPowerShell(machine, process.env['NODESVC_POWERSHELL']);
  const nodeFolder = await nodeFolders(machine, cache);
  const variables = await windowsVariables(machine, cache, join(projectFolder, 'test', 'scm-levels'));

  // Beside the cache and not in the user's TEMP, which service accounts may not read.
  const sessions = join(dirname(cache.folder), 'sessions');
  mkdirSync(sessions, { recursive: true });
  removeStaleSessions(sessions);
  const folder = makeSessionFolder(sessions);
  const children = new Children();
  const end = () => {
    children.kill();
    endSession(folder);
  };
  const stopWatching = atExit(end);
  const temp = join(folder, 'temp');
  const scratch = join(folder, 'runs');
  mkdirSync(temp);
  mkdirSync(scratch);

  const environment = { ...cleanEnvironment(process.env, nodeFolder(defaultNode)), ...variables };
  const start = (program: string, args: readonly string[] = [], options: SpawnOptions = {}) =>
    children.add(spawn(program, args, { cwd: options.cwd, env: { ...environment, ...options.env }, stdio: options.stdio ?? 'pipe', windowsHide: true }));
  return {
    kind: 'windows',
    folder,
    temp,
    powershell: { command: powershell, args: [] },
    environment,
    node: (major) => join(nodeFolder(major), 'node.exe'),
    run: (program, args, options) => runToEnd(start, scratch, program, args, options),
    spawn: start,
    toWindowsPath: (path) => path,
    toHostPath: (path) => path,
    async close() {
      stopWatching();
      end();
    },
  };
}

/** The program named by NODESVC_POWERSHELL (a path or a name on PATH), else pwsh, else Windows PowerShell. */
export function findPowerShell(machine: Machine, chosen: string | undefined): string {
  const names = chosen ? [chosen] : ['pwsh', 'powershell'];
  for (const name of names) {
    const path = /[\\/]/.test(name) ? name : machine.which(name);
    if (path !== undefined) return path;
  }
  throw new SetupError(`PowerShell is needed, and ${names.join(' and ')} ${names.length > 1 ? 'are' : 'is'} not on PATH: set NODESVC_POWERSHELL to its path.`);
}

/** Without what npm and the options of this Node would pass on, and with the tested node.exe first on PATH. */
export function cleanEnvironment(env: NodeJS.ProcessEnv, nodeOnPath: string): Record<string, string> {
  const clean: Record<string, string> = {};
  for (const [name, value] of Object.entries(env)) {
    if (value === undefined || /^(npm_|node_)/i.test(name)) continue;
    clean[name] = name.toUpperCase() === 'PATH' ? `${nodeOnPath};${value}` : value;
  }
  return clean;
}
