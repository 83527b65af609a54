import type { Machine } from './machine.js';
import { SetupError } from './setup-error.js';

/** Installs Debian packages, unless the program each one is wanted for is there already. */
export async function ensureDebianPackages(
  machine: Machine,
  wanted: readonly { readonly program: string; readonly packages: readonly string[] }[],
  log: (line: string) => void,
): Promise<void> {
  const missing = wanted.filter(({ program }) => machine.which(program) === undefined).flatMap(({ packages }) => packages);
  if (missing.length === 0) return;
  const list = missing.join(' ');
  requireDebian(machine, list);
  if (!machine.isRoot) throw new SetupError(`Root is needed once to install ${list}: run as root, or run "apt-get install ${list}" yourself.`);
  log(`installing ${list} ...`);
  const install = ['-y', '-o', 'DPkg::Lock::Timeout=300', 'install', '--no-install-recommends', ...missing];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  if ((await machine.tryTool('apt-get', install, { env })).code === 0) return;
  // A fresh container has no package lists. One unreachable source is no reason to stop, so its exit code does not count.
  await machine.tryTool('apt-get', ['update'], { env });
  await machine.runTool('apt-get', install, { env });
}

function requireDebian(machine: Machine, list: string): void {
  const system = machine.readSystemFile('/etc/os-release') ?? '';
  if (/^ID(_LIKE)?=.*\bdebian\b/m.test(system) && machine.which('apt-get') !== undefined) return;
  const name = /^PRETTY_NAME="?(.*?)"?$/m.exec(system)?.[1] ?? machine.platform;
  throw new SetupError(`Debian is needed to install ${list}; this is ${name}. Windows, or any system with Wine 10 or newer on PATH, will do as well.`);
}
