import fs from 'node:fs';
import { rotatedFile } from '../../contract/log-files.js';

// As they are now: apps, and what captures their output, replace them.
const { closeSync, constants, copyFileSync, existsSync, ftruncateSync, openSync, readSync, renameSync, rmSync, statSync, writeSync } = fs;

/** A name that no file has which was put aside. */
export function freeName(path: string, now: number): string {
  for (let time = now; ; time++) {
    const name = rotatedFile(path, new Date(time));
    if (!existsSync(name) && !existsSync(`${name}.gz`)) return name;
  }
}

/** False while somebody has the file open without FILE_SHARE_DELETE, as Get-Content -Wait does. */
export function renameAside(path: string, target: string): boolean {
  try {
    renameSync(path, target);
    return true;
  } catch {
    return false;
  }
}

/** Copies the file and empties it: for a file that can't be renamed, or whose other writers would go on in the renamed one. */
export function copyAside(path: string, target: string): boolean {
  try {
    copyFileSync(path, target, constants.COPYFILE_EXCL);
    const source = openSync(path, 'r+');
    try {
      copyGrowth(source, target);
      ftruncateSync(source, 0);
    } finally {
      closeSync(source);
    }
    return true;
  } catch {
    removeHalf(target);
    return false;
  }
}

/** What others wrote while the file was being copied. */
function copyGrowth(source: number, target: string): void {
  const copy = openSync(target, 'a');
  try {
    const buffer = Buffer.alloc(65_536);
    for (let position = statSync(target).size; ; ) {
      const length = readSync(source, buffer, 0, buffer.length, position);
      if (length === 0) return;
      writeSync(copy, buffer, 0, length);
      position += length;
    }
  } finally {
    closeSync(copy);
  }
}

function removeHalf(target: string): void {
  try {
    rmSync(target, { force: true });
  } catch {
    // Its lines are in the log as well.
    return;
  }
}
