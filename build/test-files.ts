import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const pesterFolders = ['test/pester-runner', 'test/pshost', 'test/psmodule', 'test/integration'];

export interface TestFiles {
  /** node:test files, as TypeScript sources. */
  readonly unit: readonly string[];
  readonly pester: readonly string[];
}

/**
 * The test files whose path matches one of the patterns (regular expressions, without regard to case), or all of them; paths
 * from the root, with slashes. Sources are listed and not what was compiled, so that a deleted test does not live on in out/.
 */
export function findTestFiles(root: string, patterns: readonly string[]): TestFiles {
  const expressions = patterns.map((pattern) => new RegExp(pattern, 'i'));
  const isWanted = (path: string) => expressions.length === 0 || expressions.some((expression) => expression.test(path));
  return {
    unit: filesBelow(root, 'test').filter((path) => path.endsWith('.test.ts') && isWanted(path)),
    pester: pesterFolders.flatMap((folder) => filesBelow(root, folder)).filter((path) => path.endsWith('.Tests.ps1') && isWanted(path)),
  };
}

/** The JavaScript that a TypeScript source was compiled to. */
export function compiledFile(root: string, source: string): string {
  return join(root, 'out', 'js', source.replace(/\.ts$/, '.js'));
}

function filesBelow(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .filter(({ name }) => name !== 'bin' && name !== 'obj' && name !== 'fixtures')
    .flatMap((entry) => (entry.isDirectory() ? filesBelow(root, `${folder}/${entry.name}`) : [`${folder}/${entry.name}`]));
}
