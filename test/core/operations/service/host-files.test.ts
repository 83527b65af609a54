import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, test } from 'node:test';
import { hostDirectory, hostFiles } from '../../../../core/contract/layout.js';
import { installHostFiles } from '../../../../core/operations/service/host-files.js';
import { version } from '../../../../core/version.js';
import { machine } from '../../machine.js';
import { RecordingContext } from '../recording-context.js';
import { useWorkingFolder } from '../working-folder.js';

useWorkingFolder();
const target = hostDirectory(machine.programFiles, version);

beforeEach(() => {
  mkdirSync(machine.coreDirectory);
  for (const name of hostFiles) writeFileSync(join(machine.coreDirectory, name), `this version's ${name}`);
});

function install(): RecordingContext {
  const context = new RecordingContext();
  installHostFiles(context);
  return context;
}

function assertInstalled(): void {
  assert.deepEqual(readdirSync(target).sort(), [...hostFiles].sort());
  for (const name of hostFiles) assert.equal(readFileSync(join(target, name), 'utf8'), `this version's ${name}`);
}

test('puts the files there, once, and says so', () => {
  assert.match(install().notes.join(), /Installing the host in/);
  assertInstalled();
  assert.deepEqual(install().notes, []);
});

test('leaves nothing but the folder', () => {
  const before = readdirSync('.');
  install();
  const added = readdirSync('.').filter((name) => !before.includes(name));
  assert.deepEqual(added.filter((name) => name.includes('partial')), []);
});

describe('repairs', () => {
  test('a file of another length, another content, or none', () => {
    install();
    writeFileSync(join(target, 'host.cjs'), 'short');
    assert.match(install().notes.join(), /Replacing '.*host\.cjs'/);
    assertInstalled();
    writeFileSync(join(target, 'worker.cjs'), "THIS VERSION'S worker.cjs");
    assert.equal(install().notes.length, 1);
    assertInstalled();
    writeFileSync(join(target, 'koffi.node'), '');
    install();
    assertInstalled();
  });

  test('an empty folder', () => {
    mkdirSync(target, { recursive: true });
    assert.equal(install().notes.length, hostFiles.length);
    assertInstalled();
  });

  test('what an interrupted repair left behind', () => {
    install();
    for (const name of ['koffi.node.old-12', 'host.cjs.new-3456']) writeFileSync(join(target, name), 'x');
    install();
    assertInstalled();
  });
});

test("leaves what others put there alone", () => {
  install();
  writeFileSync(join(target, 'notes.old'), 'x');
  install();
  assert.ok(existsSync(join(target, 'notes.old')));
});

test('a core without its host files is an error, and leaves nothing behind', () => {
  const context = new RecordingContext({ ...machine, coreDirectory: 'nowhere' });
  const before = readdirSync('.');
  assert.throws(() => installHostFiles(context), { code: 'ENOENT' });
  assert.ok(!existsSync(target));
  assert.deepEqual(readdirSync('.').filter((name) => !before.includes(name) && name.includes('partial')), []);
});
