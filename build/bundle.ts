import { join } from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rollup, type Plugin } from 'rollup';

/** The three programs that ship, each one file: entry in out/js, name in the module. */
const programs = [
  { entry: 'core/cli.js', file: 'nodesvc.cjs' },
  { entry: 'core/host/preload.js', file: 'host.cjs' },
  { entry: 'core/host/worker.js', file: 'worker.cjs' },
] as const;

/** Bundles the compiled core below `js` into `target`. Any warning is an error: a bundle with a hole fails on a user's machine. */
export async function bundleCore(js: string, target: string): Promise<void> {
  for (const { entry, file } of programs) {
    await using bundle = await rollup({
      input: join(js, entry),
      plugins: [nativeKoffi(join(js, 'core/win32/koffi.js')), nodeResolve()],
      external: /^node:/,
      treeshake: { moduleSideEffects: false },
      onwarn: (warning) => {
        throw new Error(`rollup: ${warning.message}`);
      },
    });
    await bundle.write({ file: join(target, file), format: 'cjs', exports: 'auto', sourcemap: false, externalLiveBindings: false, generatedCode: 'es2015', dynamicImportInCjs: true });
  }
}

/** In a bundle the native library lies beside it; the native module is koffi's API itself, without its search for a platform. */
function nativeKoffi(path: string): Plugin {
  return {
    name: 'native-koffi',
    load: (id) => (id === path ? "let loaded;\nexport const koffi = () => loaded ??= require('./koffi.node');\n" : null),
  };
}
