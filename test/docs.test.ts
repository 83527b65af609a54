// What README and docs/ say of the project is there: links, files, cmdlets, npm scripts, error ids.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

/** The project's folder; from the compiled test, out/js/test. */
const root = fileURLToPath(new URL('../../../', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const exists = (path: string): boolean => existsSync(join(root, path));

const documents = ['README.md', ...readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.md')).map((name) => `docs/${name}`)];
const readme = read('README.md');

/** The first groups of all matches, each once. */
const all = (text: string, pattern: RegExp): string[] => [...new Set([...text.matchAll(pattern)].map((match) => match[1] ?? ''))];
const sorted = (names: readonly string[]): string[] => [...names].sort();

for (const document of documents) {
  test(`${document}: links lead to files`, () => {
    const links = all(read(document), /\]\(([^)#]+)/g).filter((link) => !/^https?:/.test(link));
    assert.deepEqual(links.filter((link) => !exists(posix.join(posix.dirname(document), link))), []);
  });

  test(`${document}: the project's files that it names exist`, () => {
    const paths = all(read(document), /(?<![\w./\\-])((?:core|psmodule|build|test|docs|examples|\.ci|\.github)\/[\w./-]*\w)(?![\w*/{]|\.\*)/g);
    assert.deepEqual(paths.filter((path) => !exists(path)), []);
  });

  test(`${document}: the npm scripts that it names exist`, () => {
    const { scripts }: { scripts: Record<string, string> } = JSON.parse(read('package.json'));
    const named = all(read(document), /\bnpm (?:run )?((?<=run )[\w:-]+|test)\b/g);
    assert.deepEqual(named.filter((name) => !(name in scripts)), []);
  });

  test(`${document}: no path of one developer's machine`, () => {
    assert.deepEqual(all(read(document), /((?:\/(?:home|Users|root|work|tmp|var\/tmp)\/|\b[C-Z]:\\(?:Users|work)\\)[^\s`)]*)/gi), []);
  });
}

test('README shows the two commands', () => {
  for (const command of ['npm run demo', 'npm test']) assert.match(readme, new RegExp(`^${command}\\b`, 'm'));
});

test('README names each cmdlet of the module, and no other', () => {
  const cmdlets = readdirSync(join(root, 'psmodule', 'Public')).map((name) => name.replace(/\.ps1$/, ''));
  assert.ok(cmdlets.length >= 7);
  assert.deepEqual(sorted(all(readme, /\b([A-Z][a-z]+-NodeService\w*)/g)), sorted(cmdlets));
});

test("README's tables of cmdlets have a row for each, which it may share", () => {
  const rows = all(readme, /^\| ((?:`\w+-\w+`(?:, )?)+) \|/gm).flatMap((cell) => all(cell, /`(\w+-\w+)`/g));
  assert.deepEqual(sorted(rows), sorted(all(readme, /\b([A-Z][a-z]+-NodeService\w*)/g)));
});

test("the error ids of README's table are those of the code", () => {
  const table = /\| Error id \|[^\n]*\n([^]*?)\n\n/.exec(readme)?.[1] ?? '';
  const ids = all(table, /^\| ([\w, ]+) \|/gm).flatMap((cell) => cell.split(', '));
  assert.ok(ids.length >= 10, `${ids.length} ids`);
  const code = ['core', 'psmodule/Private'].flatMap(sourcesBelow).map(read).join('\n');
  assert.deepEqual(ids.filter((id) => !code.includes(`'${id}'`)), []);
});

test("README's limits are those of the code", () => {
  const { engines }: { engines: { node: string } } = JSON.parse(read('package.json'));
  assert.ok(readme.includes(`Node ${engines.node.replace('>=', '')} or newer`), 'the oldest Node to develop with');
  const majors = /oldestMajor = (\d+)/.exec(read('core/operations/service/node-runtime.ts'))?.[1];
  assert.ok(readme.includes(`Node ${majors}, 24 and 26`), 'the oldest Node of a service');
});

function sourcesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? sourcesBelow(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`]);
}
