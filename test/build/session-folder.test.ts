import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { socketFolder } from '../../build/sandbox/prefix.js';
import { isAlive, startTimeOf } from '../../build/sandbox/process-identity.js';
import { endSession, makeSessionFolder, ownerOf, removeStaleSessions } from '../../build/sandbox/session-folder.js';
import { temporaryFolder } from './temporary-folder.js';

const onPosix = { skip: process.platform === 'win32' && 'Wine is not used there' };

test('the session of a process that ended is removed, that of a living one stays', async (context) => {
  const parent = temporaryFolder(context);
  const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)']);
  const theirs = makeSessionFolder(parent, child.pid);
  const ours = makeSessionFolder(parent);
  writeFileSync(join(theirs, 'file'), '');
  assert.equal(ownerOf(theirs), child.pid);
  assert.deepEqual(removeStaleSessions(parent), []);
  child.kill('SIGKILL');
  await once(child, 'exit');
  assert.deepEqual(removeStaleSessions(parent), [theirs]);
  assert.equal(existsSync(theirs), false);
  assert.equal(existsSync(ours), true);
});

test('a process id that was given to another process does not keep a session', onPosix, (context) => {
  const parent = temporaryFolder(context);
  const ours = makeSessionFolder(parent);
  const earlier = ours.replace(`-${startTimeOf(process.pid)}-`, '-1-');
  mkdirSync(earlier);
  assert.deepEqual(removeStaleSessions(parent), [earlier]);
});

test('folders that are not sessions, or no folder at all, are left alone', (context) => {
  const parent = temporaryFolder(context);
  for (const name of ['nodesvc-session', 'nodesvc-session-x', 'other-session-1-1-x']) mkdirSync(join(parent, name));
  assert.deepEqual(removeStaleSessions(parent), []);
  assert.deepEqual(removeStaleSessions(join(parent, 'missing')), []);
});

test("ending a session asks its own server, and takes the server's socket folder along", onPosix, (context) => {
  const parent = temporaryFolder(context);
  const folder = makeSessionFolder(parent);
  const calls = join(parent, 'calls');
  writeFileSync(join(folder, 'wineserver'), `#!/bin/sh\necho "$@" >> '${calls}'\n`);
  chmodSync(join(folder, 'wineserver'), 0o755);
  mkdirSync(join(folder, 'prefix'));
  const sockets = mkdtempSync('/tmp/wine-');
  writeFileSync(join(folder, 'prefix', 'wineserver'), basename(sockets));
  endSession(folder);
  assert.equal(readFileSync(calls, 'utf8'), '-k\n-w\n');
  assert.equal(existsSync(sockets), false);
  assert.equal(existsSync(folder), false);
});

test("only a folder of Wine's own making is ever named for removal", (context) => {
  const prefix = temporaryFolder(context);
  assert.equal(socketFolder(prefix), undefined);
  for (const name of ['', '.', '/', '..', 'wine-', 'wine-*', 'wine-abcde/', 'wine-../..', 'wine-abcdef/..', 'wine-abcdefg', 'wine-abcdef\n']) {
    writeFileSync(join(prefix, 'wineserver'), name);
    assert.equal(socketFolder(prefix), undefined, JSON.stringify(name));
  }
  writeFileSync(join(prefix, 'wineserver'), 'wine-aB3dEf');
  assert.equal(socketFolder(prefix), join('/tmp', 'wine-aB3dEf'));
});

test('a process is known to live or not', async (context) => {
  assert.equal(isAlive(process.pid), true);
  assert.equal(isAlive(0), false);
  assert.equal(isAlive(999_999_999), false);
  assert.equal(startTimeOf(999_999_999), 0);
  // Its parent, the shell, is replaced by a program that never waits for it: a zombie, as in a container without an init.
  if (process.platform === 'win32') return;
  const parent = spawn('sh', ['-c', 'sh -c "read line <&3" & echo $!; exec sleep 300'], { stdio: ['ignore', 'pipe', 'inherit', 'pipe'] });
  const [, , , gate] = parent.stdio;
  context.after(() => parent.kill('SIGKILL'));
  const [zombie] = await once(parent.stdout?.setEncoding('utf8') ?? assert.fail(), 'data');
  // The shell itself might still have waited for it, so it ends only now.
  while (readFileSync(`/proc/${parent.pid}/comm`, 'utf8') !== 'sleep\n') await delay(10);
  gate?.destroy();
  for (const deadline = Date.now() + 30_000; isAlive(Number(zombie)) && Date.now() < deadline; ) await delay(20);
  assert.equal(isAlive(Number(zombie)), false);
  assert.notEqual(startTimeOf(Number(zombie)), 0, 'it is still listed');
});
