import { readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Cache, cacheFolder } from './sandbox/cache.js';
import { thisMachine } from './sandbox/machine.js';
import { verifyIntegrity } from './sandbox/node-runtime.js';

const packageName = '@koromix/koffi-win32-x64';

interface LockedPackage {
  readonly version: string;
  readonly integrity: string;
}

/**
 * Path of koffi's native file for Windows x64, which ships in the module. npm leaves the package out on other systems, so it
 * is fetched by itself, at the version and with the integrity of package-lock.json.
 */
export async function koffiNative(root: string, log: (line: string) => void): Promise<string> {
  const { version, integrity } = await lockedPackage(root);
  const folder = await new Cache(cacheFolder(), log).get({
    name: `koffi-${version}`,
    madeFrom: ['recipe 1', integrity],
    async make(folder) {
      await thisMachine.runTool('npm', ['pack', '--silent', '--force', `${packageName}@${version}`], { cwd: folder, shell: thisMachine.platform === 'win32' });
      const archive = `koromix-koffi-win32-x64-${version}.tgz`;
      verifyIntegrity(await readFile(join(folder, archive)), integrity, archive);
      await thisMachine.runTool('tar', ['-xzf', archive, 'package/win32_x64/koffi.node'], { cwd: folder });
      await rename(join(folder, 'package', 'win32_x64', 'koffi.node'), join(folder, 'koffi.node'));
      await rm(join(folder, 'package'), { recursive: true });
      await rm(join(folder, archive));
    },
  });
  return join(folder, 'koffi.node');
}

async function lockedPackage(root: string): Promise<LockedPackage> {
  const lock: { packages: Record<string, LockedPackage | undefined> } = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8'));
  const locked = lock.packages[`node_modules/${packageName}`];
  if (locked === undefined) throw new Error(`package-lock.json does not name ${packageName}: run npm install.`);
  return locked;
}
