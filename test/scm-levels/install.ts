import { existsSync, readFileSync } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Cache } from '../../build/sandbox/cache.js';
import { ensureDebianPackages } from '../../build/sandbox/debian.js';
import type { Machine } from '../../build/sandbox/machine.js';
import { buildProgram, buildScmLevels, compiler, sourceTexts, wineOnly, witnesses } from './build.js';

const folderOnC = 'scm-levels';
const recoveryProgram = `C:\\${folderOnC}\\recovery.exe`;
const recoveryLog = `C:\\${folderOnC}\\recovery.log`;

/** Variables that tell the tests of a Wine session where the witness, the log of the recovery agent and control.exe are. On Windows there are no agent and no control.exe. */
export const scmLevelsVariables = {
  NODESVC_TEST_PROOF: `C:\\${folderOnC}\\proof.exe`,
  NODESVC_TEST_SERVICE: `C:\\${folderOnC}\\test-service.exe`,
  NODESVC_TEST_RECOVERY_LOG: recoveryLog,
  NODESVC_TEST_CONTROL: `C:\\${folderOnC}\\control.exe`,
} as const;

/**
 * Arguments of `wine` that enter a service's time to connect, the agent and the shim in a prefix's registry, once. Without the override Wine would load its
 * own sechost.dll whatever file is there; with it, no program starts before installIntoPrefix(), so it comes last. A program named
 * under Run is started by wineboot as a session opens.
 */
export const registryCommands: readonly (readonly string[])[] = [
  // A service's process may take 30 s to connect, as on Windows; Wine's own 10 s are over soon on a busy machine.
  ['reg', 'add', 'HKLM\\System\\CurrentControlSet\\Control', '/v', 'ServicesPipeTimeout', '/t', 'REG_DWORD', '/d', '30000', '/f'],
  ['reg', 'add', 'HKLM\\Software\\Microsoft\\Windows\\CurrentVersion\\Run', '/v', 'ScmLevels', '/d', `${recoveryProgram} ${recoveryLog}`, '/f'],
  ['reg', 'add', 'HKCU\\Software\\Wine\\DllOverrides', '/v', 'sechost', '/d', 'native', '/f'],
];

/** A folder with sechost.dll, recovery.exe, control.exe, proof.exe and test-service.exe, made for the Wine that made the prefix. */
export function scmLevels(machine: Machine, cache: Cache, sources: string, prefix: string): Promise<string> {
  const system = systemFolder(prefix);
  return cache.get({
    name: 'scm-levels',
    madeFrom: [readFileSync(join(system, 'sechost.dll'), 'latin1'), ...sourceTexts(sources)],
    async make(folder) {
      await ensureDebianPackages(machine, [{ program: compiler, packages: ['gcc-mingw-w64-x86-64'] }], cache.log);
      await Promise.all([buildScmLevels(machine, sources, join(system, 'sechost.dll'), folder), ...witnesses.map((name) => buildProgram(machine, sources, name, folder))]);
    },
  });
}

/** Puts what scmLevels() made into a prefix that no program runs in. */
export async function installIntoPrefix(built: string, prefix: string): Promise<void> {
  const system = systemFolder(prefix);
  const folder = hostFolder(prefix);
  await mkdir(folder);
  await copyFile(join(system, 'sechost.dll'), join(system, 'sechost_wine.dll'));
  await copyFile(join(built, 'sechost.dll'), join(system, 'sechost.dll'));
  await Promise.all([...wineOnly, ...witnesses].map((name) => copyFile(join(built, `${name}.exe`), join(folder, `${name}.exe`))));
}

/** Resolves when the recovery agent listens. A service that runs earlier is known to it, but not how it ended. */
export async function recoveryReady(prefix: string): Promise<void> {
  const log = join(hostFolder(prefix), 'recovery.log');
  for (const end = Date.now() + 60_000; Date.now() < end; await delay(5)) {
    if (existsSync(log) && readFileSync(log, 'utf8').includes('event=ready')) return;
  }
  throw new Error(`The recovery agent (${recoveryProgram}) did not start: ${log} has no event=ready.`);
}

/**
 * The variables of a session on a real Windows: the witness, where a gcc for Windows (mingw-w64's) is on PATH. Without one the
 * tests have sc.exe and the registry as their witnesses.
 */
export async function windowsVariables(machine: Machine, cache: Cache, sources: string): Promise<Readonly<Record<string, string>>> {
  const gcc = [compiler, 'gcc'].find((name) => machine.which(name) !== undefined);
  if (gcc === undefined) return {};
  try {
    const folder = await cache.get({
      name: 'proof',
      madeFrom: [gcc, ...sourceTexts(sources)],
      async make(folder) {
        for (const name of witnesses) await buildProgram(machine, sources, name, folder, gcc);
      },
    });
    return { NODESVC_TEST_PROOF: join(folder, 'proof.exe'), NODESVC_TEST_SERVICE: join(folder, 'test-service.exe') };
  } catch (error) {
    cache.log(`no proof.exe: ${String(error)}`);
    return {};
  }
}

function systemFolder(prefix: string): string {
  return join(prefix, 'drive_c', 'windows', 'system32');
}

function hostFolder(prefix: string): string {
  return join(prefix, 'drive_c', folderOnC);
}
