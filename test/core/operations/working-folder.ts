import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'node:test';

/**
 * Runs every test of the calling file in an empty working directory of its own. The folders of `machine` are relative names,
 * so all files that an operation makes are in there; off Windows, the backslashes in their paths are letters of their names.
 */
export function useWorkingFolder(): void {
  const before = process.cwd();
  let folder: string;
  beforeEach(() => {
    folder = realpathSync.native(mkdtempSync(join(tmpdir(), 'nodesvc-test-')));
    process.chdir(folder);
  });
  afterEach(() => {
    process.chdir(before);
    rmSync(folder, { recursive: true, force: true });
  });
}
