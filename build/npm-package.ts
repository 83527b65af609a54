import { copyFileSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, posix } from 'node:path';
import { readApi, writeApi } from './api-docs.js';
import { bundlePackage } from './bundle.js';
import { koffiNative } from './koffi-native.js';
import { thisMachine } from './sandbox/machine.js';

interface PackageFacts {
  readonly version: string;
  readonly license: string;
  readonly engines: Readonly<Record<string, string>>;
}

const typesFolder = 'types';
const typesEntry = 'framework/index';

/**
 * Makes out/npm/nodesvc, the npm package just as it would be published: it needs no other, and works where it is copied into a node_modules.
 * Returns that folder. It appears whole or not at all.
 */
export async function buildNpmPackage(root: string, log: (line: string) => void = () => undefined): Promise<string> {
  const facts: PackageFacts = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const target = join(root, 'out', 'npm', 'nodesvc');
  const aside = `${target}.partial-${process.pid}`;
  mkdirSync(aside, { recursive: true });
  try {
    const declarations = await emitDeclarations(root);
    await bundlePackage(join(root, 'out', 'js'), aside);
    writeFileSync(join(aside, 'index.mjs'), moduleFace(join(aside, 'index.cjs')));
    writeFileSync(join(aside, 'index.d.ts'), `export * from './${typesFolder}/${typesEntry}.js';\n`);
    copyDeclarations(declarations, join(aside, typesFolder));
    writeFileSync(join(aside, 'API.md'), writeApi(readApi(join(aside, typesFolder), typesEntry), facts.version));
    writeFileSync(join(aside, 'package.json'), `${JSON.stringify(manifest(facts), null, 2)}\n`);
    copyFileSync(await koffiNative(root, log), join(aside, 'koffi.node'));
    copyFileSync(join(root, 'LICENSE'), join(aside, 'LICENSE'));
    rmSync(target, { recursive: true, force: true });
    renameSync(aside, target);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
  return target;
}

const manifest = ({ version, license, engines }: PackageFacts): object => ({
  name: 'nodesvc',
  version,
  description: 'Windows services in Node.js: events of a service for its app, services as classes, the service control manager',
  license,
  engines,
  main: './index.cjs',
  types: './index.d.ts',
  exports: { '.': { types: './index.d.ts', import: './index.mjs', require: './index.cjs' }, './package.json': './package.json' },
});

/** The same library for import: one copy of it per process, whichever way it is loaded. */
function moduleFace(library: string): string {
  const exports: Readonly<Record<string, unknown>> = createRequire(import.meta.url)(library);
  return `import nodesvc from './index.cjs';\nexport const {\n${Object.keys(exports).sort().map((name) => `  ${name},\n`).join('')}} = nodesvc;\n`;
}

/** Returns the folder of the declarations of core/. */
async function emitDeclarations(root: string): Promise<string> {
  const out = join(root, 'out', 'types');
  const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  await thisMachine.runTool(process.execPath, [compiler, '-p', root, '--declaration', '--emitDeclarationOnly', '--outDir', out, '--tsBuildInfoFile', join(out, '.tsbuildinfo')]);
  return join(out, 'core');
}

/** Those that the package's own reach; no other package's may be among them. */
function copyDeclarations(from: string, to: string): void {
  const seen = new Set<string>();
  const follow = (module: string): void => {
    if (seen.has(module)) return;
    seen.add(module);
    const text = readFileSync(join(from, `${module}.d.ts`), 'utf8');
    mkdirSync(dirname(join(to, module)), { recursive: true });
    writeFileSync(join(to, `${module}.d.ts`), text);
    for (const [, of = ''] of text.matchAll(/(?:from|import\()\s*['"]([^'"]+)['"]/g)) {
      if (of.startsWith('.')) follow(posix.join(posix.dirname(module), of.replace(/\.js$/, '')));
      else if (!of.startsWith('node:')) throw new Error(`The declarations of ${module} name the package ${of}, which the npm package does not have.`);
    }
  };
  follow(typesEntry);
}
