import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { hostDirectory, hostFiles } from '../../contract/layout.js';
import { version } from '../../version.js';
import type { Context, Machine } from '../context.js';

/**
 * Puts this version's host where every service account can read it: %ProgramFiles%\NodeSvc\VERSION. The folder appears
 * whole or not at all; a damaged file in it is replaced. Program Files inherits the right ACL: users read, administrators write.
 */
export function installHostFiles({ machine, verbose }: Context): void {
  const target = hostDirectory(machine.programFiles, version);
  if (!existsSync(target)) {
    verbose(`Installing the host in '${target}'.`);
    return installFolder(machine.coreDirectory, target);
  }
  removeLeftovers(target);
  for (const name of differingHostFiles(machine)) {
    const [from, to] = [join(machine.coreDirectory, name), join(target, name)];
    verbose(`Replacing '${to}', which differs from this version's.`);
    replaceFile(from, to);
  }
}

/** Those of this version's host files that are missing or not as they were. */
export function differingHostFiles({ coreDirectory, programFiles }: Machine): string[] {
  return hostFiles.filter((name) => !sameFile(join(coreDirectory, name), join(hostDirectory(programFiles, version), name)));
}

function installFolder(from: string, target: string): void {
  const aside = `${target}.partial-${process.pid}`;
  try {
    mkdirSync(aside, { recursive: true });
    for (const name of hostFiles) copyFileSync(join(from, name), join(aside, name));
    renameSync(aside, target);
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    // Another New-NodeService was quicker.
    if (!existsSync(target)) throw error;
  }
}

const leftover = /\.(old|new)-\d+$/;

/** koffi.node may be loaded by running services: a loaded file can't be overwritten, but it can be renamed. */
function replaceFile(from: string, to: string): void {
  const [fresh, old] = [`${to}.new-${process.pid}`, `${to}.old-${process.pid}`];
  copyFileSync(from, fresh);
  if (existsSync(to)) renameSync(to, old);
  renameSync(fresh, to);
  removeIfFree(old);
}

function removeLeftovers(folder: string): void {
  for (const name of readdirSync(folder)) if (leftover.test(name)) removeIfFree(join(folder, name));
}

function removeIfFree(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Still loaded by a service; the next installation removes it.
  }
}

function sameFile(a: string, b: string): boolean {
  const [left, right] = [statSync(a), statSync(b, { throwIfNoEntry: false })];
  return right !== undefined && left.size === right.size && readFileSync(a).equals(readFileSync(b));
}
