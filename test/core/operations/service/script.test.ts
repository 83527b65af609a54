import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, test } from 'node:test';
import { NodeSvcError } from '../../../../core/errors/nodesvc-error.js';
import { resolveScript } from '../../../../core/operations/service/script.js';
import { useWorkingFolder } from '../working-folder.js';

useWorkingFolder();

function folderWith(files: Readonly<Record<string, string>>): void {
  mkdirSync('app/lib', { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(`app/${name}`, text);
}

const script = (path: string): string => resolveScript(path, 'api');

const fails = (path: string, id: string, message: RegExp): void =>
  assert.throws(() => script(path), (error) => error instanceof NodeSvcError && error.id === id && error.target === 'api' && message.test(error.message));

test('a file is the script itself, by its full path', () => {
  folderWith({ 'Zoë 1.mjs': '' });
  assert.equal(script('app/Zoë 1.mjs'), resolve('app/Zoë 1.mjs'));
  assert.equal(script('app/../app/./Zoë 1.mjs'), resolve('app/Zoë 1.mjs'));
});

test('what is not there is an error that names it', () => fails('none.js', 'ScriptNotFound', /The script '.*none\.js' was not found/));

describe('a folder', () => {
  test("runs the main of its package.json, complete or not", () => {
    folderWith({ 'start.js': '', 'start.mjs': '', 'lib/index.js': '', 'only.cjs': '' });
    for (const [main, file] of [['start.js', 'start.js'], ['./start.mjs', 'start.mjs'], ['start', 'start.js'], ['only', 'only.cjs'], ['lib', 'lib/index.js'], ['./lib/', 'lib/index.js']] as const) {
      folderWith({ 'package.json': JSON.stringify({ main }) });
      assert.equal(script('app'), resolve('app', file), main);
    }
  });

  test('runs index.js when no main is named', () => {
    folderWith({ 'index.js': '' });
    for (const manifest of ['{}', '{"main":""}', '{"main":5}', '{"main":null}']) {
      folderWith({ 'package.json': manifest });
      assert.equal(script('app'), resolve('app/index.js'));
    }
  });

  test('may have a byte order mark in its package.json', () => {
    folderWith({ 'a.js': '', 'package.json': '\uFEFF{"main":"a.js"}' });
    assert.equal(script('app'), resolve('app/a.js'));
  });

  test('without a package.json is an error', () => {
    folderWith({ 'index.js': '' });
    fails('app', 'ScriptNotFound', /no readable package\.json/);
  });

  test('with a main that is not there is an error that names it', () => {
    folderWith({ 'package.json': '{"main":"gone.js"}' });
    fails('app', 'ScriptNotFound', /has no file 'gone\.js'/);
    folderWith({ 'package.json': '{}' });
    fails('app', 'ScriptNotFound', /has no file 'index\.js'/);
  });

  test('with a package.json that is no JSON object is an error', () => {
    for (const manifest of ['{', '', 'null', '// x']) {
      folderWith({ 'index.js': '', 'package.json': manifest });
      fails('app', 'InvalidPackageJson', /package\.json' is not valid JSON/);
    }
  });
});
