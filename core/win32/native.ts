import type { LibraryHandle } from 'koffi';
import { koffi } from './koffi.js';
import { NativeLibraryError } from './native-library-error.js';

/** A foreign function as it is: neither its arguments nor its result are checked. */
export type NativeFunction = (...args: readonly unknown[]) => unknown;

const libraries = new Map<string, LibraryHandle>();

/** The named function of a DLL, or null if the DLL has no such export (an older Windows). Loads the DLL on first use. */
export function nativeFunction(library: string, name: string, returns: string, args: readonly string[]): NativeFunction | null {
  const loaded = loadLibrary(library);
  try {
    loaded.symbol(name);
  } catch {
    return null;
  }
  return loaded.func('__stdcall', name, returns, args.map(parseSpec));
}

/** The koffi module; throws a NativeLibraryError where it can't be loaded. */
export function loadKoffi(): ReturnType<typeof koffi> {
  try {
    return koffi();
  } catch (error) {
    throw new NativeLibraryError('koffi', error);
  }
}

function loadLibrary(library: string): LibraryHandle {
  let loaded = libraries.get(library);
  if (!loaded) {
    const { load } = loadKoffi();
    try {
      loaded = load(library);
    } catch (error) {
      throw new NativeLibraryError(library, error);
    }
    libraries.set(library, loaded);
  }
  return loaded;
}

const DIRECTION = /^_(Out|Inout)_ (.+)$/;

/** koffi takes a direction as a word in prototypes only, not in a list of types. */
function parseSpec(spec: string) {
  const [, direction, pointer] = DIRECTION.exec(spec) ?? [];
  if (pointer === undefined) return spec;
  return direction === 'Out' ? koffi().out(pointer) : koffi().inout(pointer);
}
