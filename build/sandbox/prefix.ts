import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Cache } from './cache.js';
import type { Machine } from './machine.js';
import { registryCommands } from '../../test/scm-levels/install.js';
import { quoteForShell, type Wine } from './wine.js';

/** Variables that say which Wine session a program belongs to. The folder is the session's. */
export function wineVariables(folder: string): Readonly<Record<string, string>> {
  return {
    WINEPREFIX: join(folder, 'prefix'),
    WINEDEBUG: '-all',
    // No question about installing Gecko, no menu entries on the user's desktop. (Mono's mscoree has to stay: .NET needs it.)
    WINEDLLOVERRIDES: 'mshtml=;winemenubuilder.exe=d',
    // Without a UTF-8 locale Wine cannot name files with non-ASCII letters.
    LC_ALL: 'C.UTF-8',
    // Whatever Wine keeps per user (caches, links to documents) belongs to the session, too.
    HOME: join(folder, 'home'),
    XDG_RUNTIME_DIR: join(folder, 'home'),
  };
}

/**
 * The folder of a prefix's server socket. Debian's Wine makes wine-XXXXXX in /tmp, notes that name in the prefix and never
 * removes it. (It aborts with "free(): invalid pointer" when TMPDIR is set, so it cannot be sent elsewhere.) Undefined where
 * there is no such note, and for any other name: what is named here is going to be removed.
 */
export function socketFolder(prefix: string): string | undefined {
  const note = join(prefix, 'wineserver');
  const name = existsSync(note) ? readFileSync(note, 'utf8') : '';
  return /^wine-\w{6}$/.test(name) ? join('/tmp', name) : undefined;
}

/** Removes that folder with the note, once the server has ended. */
export function removeSocketFolder(prefix: string): void {
  const folder = socketFolder(prefix);
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  rmSync(join(prefix, 'wineserver'), { force: true });
}

/** Makes the scripts `wine` and `wineserver` in a session's folder, with the folders they need. `extra` adds to the variables of `wine`. */
export function writeLaunchers(wine: Wine, folder: string, extra: Readonly<Record<string, string>> = {}): void {
  mkdirSync(join(folder, 'home'), { recursive: true, mode: 0o700 });
  for (const program of ['wine', 'wineserver'] as const) {
    const lines = Object.entries({ ...wineVariables(folder), ...extra }).map(([name, value]) => `export ${name}=${quoteForShell(value)}`);
    writeLauncher(join(folder, program), ['unset TMPDIR', ...lines, wine.execLine(program)]);
  }
}

export function writeLauncher(path: string, lines: readonly string[]): void {
  writeFileSync(path, `#!/bin/sh\n${lines.join('\n')}\n`);
  chmodSync(path, 0o755);
}

/**
 * A folder whose `prefix` is a fresh Wine prefix (a C: drive with its registry), to be copied for each session. Its registry
 * knows of test/scm-levels, whose files installIntoPrefix() puts into each copy.
 */
export function templateFolder(machine: Machine, cache: Cache, wine: Wine): Promise<string> {
  return cache.get({
    name: 'prefix',
    madeFrom: ['recipe 2', wine.id, JSON.stringify(registryCommands)],
    async make(folder) {
      writeLaunchers(wine, folder, { WINEDLLOVERRIDES: 'mscoree,mshtml=;winemenubuilder.exe=d' });
      await machine.runTool(join(folder, 'wine'), ['wineboot', '-i']);
      for (const command of registryCommands) await machine.runTool(join(folder, 'wine'), command);
      // The registry is written when the server ends.
      await machine.runTool(join(folder, 'wineserver'), ['-w']);
      const services = join(folder, 'prefix', 'drive_c', 'windows', 'system32', 'services.exe');
      if (!existsSync(services)) throw new Error(`wineboot made no usable prefix: ${services} is missing.`);
      removeSocketFolder(join(folder, 'prefix'));
      for (const name of ['wine', 'wineserver', 'home']) await rm(join(folder, name), { recursive: true });
    },
  });
}
