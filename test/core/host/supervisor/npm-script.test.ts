import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { readNpmScript } from '../../../../core/host/supervisor/npm-script.js';

let folder: string;
before(() => void (folder = mkdtempSync(join(tmpdir(), 'nodesvc-npm-'))));
after(() => rmSync(folder, { recursive: true }));

const npm = join('npm', 'bin', 'npm-cli.js');

function read(scripts: unknown, args: readonly string[], cli = npm): ReturnType<typeof readNpmScript> {
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'app', version: '1.0.0', scripts }));
  return readNpmScript(cli, args, folder, 'PATH');
}

test('npm start with a node script is that script, with npm\'s variables', () => {
  const found = read({ start: 'node src/app.js --port "80 80"' }, ['start', '--', '--more']);
  assert.equal(found?.script, join(folder, 'src/app.js'));
  assert.deepEqual(found?.arguments, ['--port', '80 80', '--more']);
  assert.equal(found?.environment['npm_package_version'], '1.0.0');
  assert.equal(found?.environment['npm_lifecycle_event'], 'start');
  assert.ok(found?.environment['PATH']?.startsWith(join(folder, 'node_modules', '.bin')));
});

test('so is npm run', () => {
  assert.equal(read({ serve: 'node.exe serve.js' }, ['run', 'serve'])?.script, join(folder, 'serve.js'));
  assert.equal(read({ serve: 'node serve.js' }, ['run-script', 'serve'])?.script, join(folder, 'serve.js'));
});

test('anything else is npm\'s', () => {
  assert.equal(read({ start: 'next start' }, ['start']), null);
  assert.equal(read({ start: 'node a.js && node b.js' }, ['start']), null);
  assert.equal(read({ start: 'node $npm_package_main' }, ['start']), null);
  assert.equal(read({ start: 'node --inspect a.js' }, ['start']), null);
  assert.equal(read({ start: 'node a.js', prestart: 'build' }, ['start']), null);
  assert.equal(read({ start: 'node a.js', poststart: 'x' }, ['start']), null);
  assert.equal(read({ start: 'node a.js' }, ['--silent', 'start']), null);
  assert.equal(read({ start: 'node a.js' }, ['start', '--silent']), null);
  assert.equal(read({ start: 'node a.js' }, ['run']), null);
  assert.equal(read({ start: 'node a.js' }, ['ci']), null);
  assert.equal(read(undefined, ['start']), null);
  assert.equal(read({ start: 'node a.js' }, ['start'], join('npx', 'bin', 'npx-cli.js')), null);
});

test('a package.json that is missing or damaged is npm\'s to complain of', () => {
  writeFileSync(join(folder, 'package.json'), '{');
  assert.equal(readNpmScript(npm, ['start'], folder, ''), null);
  assert.equal(readNpmScript(npm, ['start'], join(folder, 'none'), ''), null);
});
