import { readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { logFile } from '../../contract/layout.js';
import { errorLogFile, rotatedFiles, type RotatedFile } from '../../contract/log-files.js';

export interface RotatedPath extends RotatedFile {
  readonly path: string;
}

/** The files that were this log once, oldest first; each once, the plain one where a compressed one lies beside it. */
export function rotatedPaths(log: string): RotatedPath[] {
  const files = rotatedFiles(basename(log), entriesOf(dirname(log)));
  return files.filter(({ plain }, index) => files[index - 1]?.plain !== plain).map((file) => ({ ...file, path: join(dirname(log), file.file) }));
}

/** Removes everything that was written as a service's log, and nothing else that lies there. */
export function removeLogs(logDirectory: string, name: string): void {
  for (const log of [logFile(logDirectory, name), errorLogFile(logDirectory, name)])
    for (const path of [log, ...rotatedFiles(basename(log), entriesOf(dirname(log))).map(({ file }) => join(dirname(log), file))]) rmSync(path, { force: true });
}

function entriesOf(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    // ENOTDIR: a file has taken the place of a folder of its path.
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return [];
    throw error;
  }
}
