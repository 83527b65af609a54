import { join } from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rollup, type Plugin } from 'rollup';

interface Program {
  /** In out/js. */
  readonly entry: string;
  /** In the target. */
  readonly file: string;
}

/** The programs that ship in the module, each one file. */
const modulePrograms: readonly Program[] = [
  { entry: 'core/cli.js', file: 'nodesvc.cjs' },
  { entry: 'core/host/preload.js', file: 'host.cjs' },
  { entry: 'core/host/worker.js', file: 'worker.cjs' },
  { entry: 'core/host/supervisor.js', file: 'supervisor.cjs' },
  { entry: 'core/host/child.js', file: 'child.cjs' },
  { entry: 'core/host/hang-thread.js', file: 'hang-thread.cjs' },
  { entry: 'core/host/console-signal.js', file: 'console-signal.cjs' },
];

/** Those of the npm package: the library, and the thread that it starts for services. */
const packagePrograms: readonly Program[] = [
  { entry: 'core/framework/index.js', file: 'index.cjs' },
  { entry: 'core/framework/process/service-worker.js', file: 'service-worker.cjs' },
];

/** Bundles what the module has of the compiled core below `js` into `target`. */
export const bundleCore = (js: string, target: string): Promise<void> => bundle(js, target, modulePrograms);

export const bundlePackage = (js: string, target: string): Promise<void> => bundle(js, target, packagePrograms);

/** Any warning is an error: a bundle with a hole fails on a user's machine. */
async function bundle(js: string, target: string, programs: readonly Program[]): Promise<void> {
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
