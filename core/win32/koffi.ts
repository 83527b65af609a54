import { createRequire } from 'node:module';

/**
 * The foreign function library, loaded on first use. This is the only file that names it: the shipped bundles have
 * `koffi.node` beside them, and the build replaces this file by one that requires that.
 */
export function koffi(): Koffi {
  return loaded ??= createRequire(import.meta.url)('koffi');
}

type Koffi = typeof import('koffi');

let loaded: Koffi | undefined;
