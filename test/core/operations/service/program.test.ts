import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, test } from 'node:test';
import { NodeSvcError } from '../../../../core/errors/nodesvc-error.js';
import { resolveCommand } from '../../../../core/operations/service/command.js';
import { resolveExecutable, scriptOfShim } from '../../../../core/operations/service/program.js';
import { useWorkingFolder } from '../working-folder.js';

useWorkingFolder();

const at = (...parts: readonly string[]): string => path.resolve(...parts);
let searchPath: string;

beforeEach(() => {
  mkdirSync('bin/node_modules/npm/bin', { recursive: true });
  mkdirSync('bin/node_modules/tool', { recursive: true });
  mkdirSync('app', { recursive: true });
  for (const file of ['bin/node.exe', 'bin/npm.cmd', 'bin/node_modules/npm/bin/npm-cli.js', 'bin/node_modules/tool/cli.js', 'bin/py.exe', 'app/app.js', 'app/tool.exe', 'app/notes.txt']) writeFileSync(file, '');
  writeFileSync('bin/run.bat', '@echo hi\r\n');
  // As npm's cmd-shim writes it, but with the separator of this system.
  writeFileSync('bin/tool.cmd', `@ECHO off\r\nSETLOCAL\r\nendLocal & goto #_undefined_# 2>NUL || title %COMSPEC% & "%_prog%"  "%dp0%\\${['node_modules', 'tool', 'cli.js'].join(path.sep)}" %*\r\n`);
  searchPath = [at('none'), at('bin')].join(path.delimiter);
});

const refused = (run: () => unknown, id: string, action: RegExp): void =>
  assert.throws(run, (error) => error instanceof NodeSvcError && error.id === id && error.target === 'api' && action.test(error.recommendedAction));

describe('an executable', () => {
  const resolved = (name: string): unknown => resolveExecutable(name, searchPath, 'api');

  test('is a path, or a name on PATH with or without its ending', () => {
    for (const name of ['py', 'py.exe', at('bin/py.exe'), at('bin/py')]) assert.deepEqual(resolved(name), { kind: 'Executable', script: at('bin/py.exe'), arguments: [] });
  });
  test('that npm made is its script', () => assert.deepEqual(resolved('npm'), { kind: 'Isolated', script: at('bin/node_modules/npm/bin/npm-cli.js'), arguments: [] }));
  test('that is a batch file needs a command', () => refused(() => resolved('run'), 'NotAnExecutable', /-Command '".*run\.bat"'/));
  test('that is a script needs -Script', () => refused(() => resolved(at('app/app.js')), 'NotAnExecutable', /-Script/));
  test('that is a text is none', () => refused(() => resolved(at('app/notes.txt')), 'NotAnExecutable', /-ArgumentList/));
  test('that is not there', () => refused(() => resolved('none'), 'ProgramNotFound', /-Executable/));
  test('in the current folder is not on PATH', () => refused(() => resolved('app'), 'ProgramNotFound', /full path/));
});

describe('a command', () => {
  const resolved = (line: string): unknown => resolveCommand(line, at('app'), searchPath, 'api');

  test('of npm is its script with the rest as arguments', () => {
    assert.deepEqual(resolved('npm run "my script" -- --port 80'), { kind: 'Isolated', script: at('bin/node_modules/npm/bin/npm-cli.js'), arguments: ['run', 'my script', '--', '--port', '80'] });
    assert.deepEqual(resolved('tool x'), { kind: 'Isolated', script: at('bin/node_modules/tool/cli.js'), arguments: ['x'] });
  });
  test('node x.js is the script', () => assert.deepEqual(resolved('node app.js a "b c"'), { kind: 'Isolated', script: at('app/app.js'), arguments: ['a', 'b c'] }));
  test('node with options is a program', () => assert.deepEqual(resolved('node --inspect app.js'), { kind: 'Executable', script: at('bin/node.exe'), arguments: ['--inspect', 'app.js'] }));
  test('a program is found on PATH, then in the folder', () => {
    assert.deepEqual(resolved('py -m http.server'), { kind: 'Executable', script: at('bin/py.exe'), arguments: ['-m', 'http.server'] });
    assert.deepEqual(resolved('tool.exe'), { kind: 'Executable', script: at('app/tool.exe'), arguments: [] });
  });
  test('with the syntax of the shell is the shell\'s, quoted parts excepted', () => {
    for (const line of ['py a | more', 'py > x', 'py && py', 'echo hi', 'SET A=1']) assert.deepEqual(resolved(` ${line} `), { kind: 'Shell', script: line, arguments: [] });
    assert.deepEqual(resolved('py "a|b" "c&d"'), { kind: 'Executable', script: at('bin/py.exe'), arguments: ['a|b', 'c&d'] });
  });
  test('of a batch file is the shell\'s, by its full path', () => {
    assert.deepEqual(resolved('run "a b" c'), { kind: 'Shell', script: `"${at('bin/run.bat')}" "a b" c`, arguments: [] });
  });
  test('that is not there, or no program', () => {
    refused(() => resolved('none x'), 'ProgramNotFound', /-WorkingDirectory/);
    refused(() => resolved('app.js'), 'ProgramNotFound', /-Script/);
    refused(() => resolved('node none.js'), 'ScriptNotFound', /-Script/);
  });
});

test('a batch file that does more is no shim', () => {
  assert.equal(scriptOfShim(at('bin/run.bat')), undefined);
  assert.equal(scriptOfShim(at('bin/tool.cmd')), at('bin/node_modules/tool/cli.js'));
});
