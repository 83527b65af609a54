import { copyFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Cache, cacheFolder } from './sandbox/cache.js';
import { thisMachine } from './sandbox/machine.js';

const files = ['package.json', 'package-lock.json', 'server.js'];

/**
 * Folder of an Express app with its packages from npm, at the versions and with the hashes of its package-lock.json. It lies in the
 * cache, where service accounts can read it.
 */
export async function expressApp(root: string, log: (line: string) => void): Promise<string> {
  const source = join(root, 'test', 'integration', 'apps', 'express');
  const contents = await Promise.all(files.map((file) => readFile(join(source, file), 'utf8')));
  return new Cache(cacheFolder(), log).get({
    name: 'express-app',
    madeFrom: ['recipe 1', ...contents],
    async make(folder) {
      for (const file of files) await copyFile(join(source, file), join(folder, file));
      await thisMachine.runTool('npm', ['ci', '--silent', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder, shell: thisMachine.platform === 'win32' });
    },
  });
}
