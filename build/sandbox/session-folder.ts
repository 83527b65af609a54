import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { removeSocketFolder } from './prefix.js';
import { isAlive, startTimeOf } from './process-identity.js';

const prefix = 'nodesvc-session';

/** A new folder below `parent` whose name says which process it belongs to. */
export function makeSessionFolder(parent: string, pid: number = process.pid): string {
  return mkdtempSync(join(parent, `${prefix}-${pid}-${startTimeOf(pid)}-`));
}

/** The process that a session's folder belongs to. */
export function ownerOf(folder: string): number {
  return Number(new RegExp(`${prefix}-(\\d+)-`).exec(folder)?.[1] ?? 0);
}

/** Ends and removes the sessions of processes that no longer run. Gives the folders it removed. */
export function removeStaleSessions(parent: string): string[] {
  if (!existsSync(parent)) return [];
  return readdirSync(parent).filter(isStale).map((name) => join(parent, name)).filter((folder) => {
    try {
      endSession(folder);
      return true;
    } catch {
      // Another run may be at it, too; what is left is in nobody's way.
      return false;
    }
  });
}

function isStale(name: string): boolean {
  const match = new RegExp(`^${prefix}-(\\d+)-(\\d+)-`).exec(name);
  if (match === null) return false;
  const pid = Number(match[1]);
  return !isAlive(pid) || startTimeOf(pid) !== Number(match[2]);
}

/**
 * Ends a session's Wine server, and with it all its programs, and removes its folder. Synchronous: it also runs as the process
 * exits. Done again when the folder fills anew meanwhile: a program that was just about to start brings up a server of its own.
 */
export function endSession(folder: string): void {
  for (let triesLeft = 5; triesLeft > 0; triesLeft--) {
    endServer(folder);
    try {
      // The prefix first: as long as it is there, `wineserver` is needed.
      rmSync(join(folder, 'prefix'), { recursive: true, force: true });
      rmSync(folder, { recursive: true, force: true });
      return;
    } catch (error) {
      if (triesLeft === 1) throw error;
    }
  }
}

function endServer(folder: string): void {
  const wineserver = join(folder, 'wineserver');
  if (!existsSync(wineserver)) return;
  // -k asks the programs to end and waits for that; -k9 is for a server that does not, or that was only just started.
  const isGone = (option: string) => !spawnSync(wineserver, [option], { stdio: 'ignore', timeout: 20_000 }).error;
  if (!isGone('-k') || !isGone('-w')) isGone('-k9');
  removeSocketFolder(join(folder, 'prefix'));
}
