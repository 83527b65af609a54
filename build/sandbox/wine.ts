import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Cache } from './cache.js';
import { ensureDebianPackages } from './debian.js';
import type { Machine } from './machine.js';
import { SetupError } from './setup-error.js';
import { isAtLeast } from './version.js';

export const oldestWine = 10;
/** The Debian release with Wine 10. */
const release = 'trixie';
const mirror = 'http://deb.debian.org/debian';

/** A Wine to run programs with. */
export interface Wine {
  /** What tells this Wine from another: its version, or the folder it was put in. */
  readonly id: string;
  /** A line of sh that replaces the shell by Wine's `wine` or `wineserver`, with the arguments "$@". */
  execLine(program: 'wine' | 'wineserver'): string;
}

/** The `wine` on PATH where it is new enough, else Debian trixie's in a folder of its own. */
export async function findWine(machine: Machine, cache: Cache): Promise<Wine> {
  const onPath = machine.which('wine');
  if (onPath !== undefined && machine.which('wineserver') !== undefined) {
    const version = (await machine.tryTool(onPath, ['--version'])).stdout.trim();
    if (isAtLeast(version, oldestWine)) return { id: version, execLine: (program) => `exec ${program} "$@"` };
  }
  return wineInFolder(machine, await cache.get(trixie(machine, cache.log)));
}

/**
 * Runs with the folder's /usr mounted over ours, in a mount namespace that ends with the program: every path outside /usr
 * is the same inside and outside, nothing stays mounted, and no chroot has to be furnished with /proc and /dev.
 */
async function wineInFolder(machine: Machine, folder: string): Promise<Wine> {
  const probe = await machine.tryTool('unshare', ['-m', '--propagation', 'private', 'mount', '--bind', join(folder, 'usr'), '/usr']);
  if (probe.code !== 0) {
    throw new SetupError(
      `Root that may mount is needed to run Windows programs (a container needs --privileged, or Wine ${oldestWine} or newer on PATH): ${probe.stderr.trim()}`,
    );
  }
  const enter = `unshare -m --propagation private sh -c 'mount --bind "$0/usr" /usr && exec "$@"' ${quoteForShell(folder)}`;
  // Debian's alternatives (/usr/bin/wine) go through /etc, which is ours here; the names behind them do not.
  return { id: folder, execLine: (program) => `exec ${enter} ${program}-stable "$@"` };
}

function trixie(machine: Machine, log: (line: string) => void) {
  const include = 'wine,wine64';
  return {
    name: release,
    madeFrom: ['recipe 1', release, include, process.arch],
    async make(folder: string): Promise<void> {
      await ensureDebianPackages(machine, [{ program: 'debootstrap', packages: ['debootstrap', 'debian-archive-keyring', 'ca-certificates'] }], log);
      if (!machine.isRoot) throw new SetupError(`Root is needed once to fetch Wine ${oldestWine}: run as root, or put Wine ${oldestWine} or newer on PATH.`);
      log(`fetching Debian ${release} with Wine (about 200 MB, 1.4 GB unpacked; a minute or two) ...`);
      const system = join(folder, 'system');
      // In a mount namespace of its own, so that what debootstrap mounts is gone even when it is killed.
      await machine.runTool('unshare', ['-m', '--propagation', 'private', 'debootstrap', '--variant=minbase', `--include=${include}`, release, system, mirror]);
      await rename(join(system, 'usr'), join(folder, 'usr'));
      await rm(system, { recursive: true, force: true });
    },
  };
}

/** A string as one word of sh. */
export function quoteForShell(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
