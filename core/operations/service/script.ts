import { readFileSync, statSync, type Stats } from 'node:fs';
import { join, resolve } from 'node:path';
import { NodeSvcError } from '../../errors/nodesvc-error.js';

/**
 * The file that node.exe is to run: `script` itself, or for a folder the `main` of its package.json (default index.js).
 * Throws when there is no such file.
 */
export function resolveScript(script: string, target: string): string {
  const path = resolve(script);
  const stats = statOf(path);
  if (stats?.isFile()) return path;
  if (stats?.isDirectory()) return mainOf(path, target);
  throw scriptNotFound(`The script '${path}' was not found.`, 'Check -Script: a .js, .mjs, .cjs or .ts file, or a folder with a package.json.', target);
}

function mainOf(folder: string, target: string): string {
  const manifest = join(folder, 'package.json');
  const main = readMain(manifest, target) ?? 'index.js';
  // Node completes a main without its ending in this order (CommonJS, "Folders as modules").
  const candidates = ['', '.js', '.cjs', '.mjs', '/index.js'].map((ending) => join(folder, main + ending));
  const found = candidates.find((candidate) => statOf(candidate)?.isFile());
  if (found !== undefined) return found;
  throw scriptNotFound(`The folder '${folder}' has no file '${main}'.`, `Correct "main" in '${manifest}', or give the script itself with -Script.`, target);
}

function readMain(manifest: string, target: string): string | undefined {
  let text: string;
  try {
    text = readFileSync(manifest, 'utf8');
  } catch (cause) {
    throw scriptNotFound(`The folder has no readable package.json: '${manifest}'.`, 'Give a script, or a folder whose package.json names "main".', target, cause);
  }
  try {
    const { main }: { main?: unknown } = JSON.parse(text.replace(/^\uFEFF/, ''));
    return typeof main === 'string' && main !== '' ? main : undefined;
  } catch (cause) {
    throw new NodeSvcError({ id: 'InvalidPackageJson', category: 'InvalidData', message: `'${manifest}' is not valid JSON.`, recommendedAction: 'Correct the file, or give the script itself with -Script.', target, cause });
  }
}

const scriptNotFound = (message: string, recommendedAction: string, target: string, cause?: unknown): NodeSvcError =>
  new NodeSvcError({ id: 'ScriptNotFound', category: 'ObjectNotFound', message, recommendedAction, target, cause });

const statOf = (path: string): Stats | undefined => statSync(path, { throwIfNoEntry: false });
