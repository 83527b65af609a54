import { readFileSync, readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder; from the compiled test, out/js/test. */
const root = fileURLToPath(new URL('../../../', import.meta.url));

/** What is made, not written. */
const made = new Set(['node_modules', 'out', 'bin', 'obj', '.git']);

/** The files below a folder of the project (or all of them), by their paths from its root, with slashes. */
export function filesBelow(folder = ''): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).filter(({ name }) => !made.has(name)).flatMap((entry) => {
    const path = posix.join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}

export const readSource = (path: string): string => readFileSync(join(root, path), 'utf8');

/** Whether what a TypeScript file compiles to has any code in it: interfaces alone leave none. */
export const hasCode = (path: string): boolean => /^(?!export \{\};|\/\/|$)/m.test(withoutComments(readFileSync(new URL(`../${path.replace(/\.ts$/, '.js')}`, import.meta.url), 'utf8')));

const comment = /\/\*[^]*?\*\/|\/\/[^\n]*/;
const text = /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/;
/** A regular expression can begin only where no value has just ended. */
const regularExpression = /(?<=(?:[(,=:[!&|?{};\n]|return|=>)\s*)\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+\/\w*/;
const literals = new RegExp(`${regularExpression.source}|${comment.source}|(${text.source})`, 'g');

/** A TypeScript file's code, without its comments and with empty strings. */
export const codeOf = (path: string): string => readSource(path).replace(literals, (_all, string?: string) => (string === undefined ? ' ' : "''"));

const withoutComments = (code: string): string => code.replace(literals, (all, string?: string) => (string === undefined && /^\/[/*]/.test(all) ? '' : all)).trim();

export interface Import {
  /** A file of the project by its path, or a package's name. */
  readonly of: string;
  /** Nothing of it is left in the JavaScript. */
  readonly typesOnly: boolean;
}

const importStatement = /^(?:import|export)\s+(type\s)?[^;'"]*?from\s+'([^']+)';|^import\s+'([^']+)';|\bimport\('([^']+)'\)/gm;

/** What a TypeScript file imports. */
export function importsOf(path: string): Import[] {
  return [...readSource(path).matchAll(importStatement)].map(([, typesOnly, from, alone, dynamic]) => {
    const of = from ?? alone ?? dynamic ?? '';
    return { of: of.startsWith('.') ? posix.join(posix.dirname(path), of).replace(/\.js$/, '.ts') : of, typesOnly: typesOnly !== undefined };
  });
}
