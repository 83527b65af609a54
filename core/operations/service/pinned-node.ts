import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, rmdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pinnedNodesDirectory } from '../../contract/layout.js';
import { fileVersion } from '../../scm/file-version.js';
import { connect } from '../connection.js';
import type { Context, Machine } from '../context.js';
import { parseBinaryPath } from './binary-path.js';
import { isInside } from './node-runtime.js';

/**
 * Copies of node.exe beside the host, one for each version and shared by all services that want it: an upgrade of Node.js or a
 * version manager can't take it away from them. Program Files passes the right access list on: users read, administrators write.
 */

/** Whether a node.exe is such a copy. */
export const isPinned = (nodePath: string, machine: Machine): boolean => isInside(nodePath, pinnedNodesDirectory(machine.programFiles));

/** Where the copy of a node.exe is, or would be. Another build of the same version gets a folder of its own. */
export function pinnedPath(nodePath: string, machine: Machine): string {
  if (isPinned(nodePath, machine)) return nodePath;
  const version = fileVersion(nodePath)?.text ?? 'unknown';
  const usual = inFolder(version, machine);
  return !existsSync(usual) || sameContent(nodePath, usual) ? usual : inFolder(`${version}-${hashOf(nodePath)}`, machine);
}

/** Makes the copy unless it is there: written aside and renamed, so that it is whole or not there. Returns its path. */
export function pinNode(nodePath: string, { machine, verbose }: Pick<Context, 'machine' | 'verbose'>): string {
  const target = pinnedPath(nodePath, machine);
  if (existsSync(target)) return target;
  verbose(`Copying '${nodePath}' to '${target}'.`);
  const aside = `${target}.partial-${process.pid}`;
  mkdirSync(dirname(target), { recursive: true });
  try {
    copyFileSync(nodePath, aside);
    renameSync(aside, target);
  } catch (error) {
    rmSync(aside, { force: true });
    // Another service was quicker, and runs it already.
    if (!existsSync(target)) throw error;
  }
  return target;
}

/** Removes a copy that no service's command line names any more. Anything but a copy is left alone. */
export function removeUnusedNode(nodePath: string, { machine, verbose }: Pick<Context, 'machine' | 'verbose'>): void {
  if (!isPinned(nodePath, machine) || isInUse(nodePath)) return;
  try {
    rmSync(dirname(nodePath), { recursive: true, force: true });
    verbose(`Removed '${nodePath}', which no service uses any more.`);
  } catch {
    return verbose(`'${nodePath}' is used by no service any more, but still runs; it can be deleted later.`);
  }
  try {
    rmdirSync(pinnedNodesDirectory(machine.programFiles));
  } catch {
    // Other versions are in it.
    return;
  }
}

/** All services of the machine are asked: one that lost its settings still needs its node.exe. */
function isInUse(nodePath: string): boolean {
  const manager = connect({ rights: ['connect', 'enumerate'] });
  return manager.list({ kind: 'win32', state: 'all' }).some(({ name }) => {
    try {
      using service = manager.open(name, ['queryConfig']);
      return parseBinaryPath(service.config().binaryPath)?.nodePath.toLowerCase() === nodePath.toLowerCase();
    } catch {
      // Gone meanwhile, or one of Windows' own that not even an administrator may look at.
      return false;
    }
  });
}

const inFolder = (folder: string, machine: Machine): string => join(pinnedNodesDirectory(machine.programFiles), folder, 'node.exe');

const sameContent = (a: string, b: string): boolean => statSync(a).size === statSync(b).size && readFileSync(a).equals(readFileSync(b));

const hashOf = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex').slice(0, 8);
