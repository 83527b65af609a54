import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { Cache, cacheFolder, keyOf, type Piece } from '../../build/sandbox/cache.js';
import { temporaryFolder } from './temporary-folder.js';

/** No process has it: Linux ends at 4194304, and Windows' are multiples of 4. */
const deadPid = 999_999_999;
const silent = () => undefined;

function piece(text: string, made: string[] = []): Piece {
  return {
    name: 'thing',
    madeFrom: [text],
    async make(folder) {
      made.push(text);
      writeFileSync(join(folder, 'first'), text);
      await delay(20);
      writeFileSync(join(folder, 'last'), text);
    },
  };
}

test('a key depends on every input, and inputs do not run together', () => {
  assert.match(keyOf(['a']), /^[0-9a-f]{16}$/);
  assert.equal(keyOf(['a', 'b']), keyOf(['a', 'b']));
  assert.notEqual(keyOf(['a', 'b']), keyOf(['ab']));
  assert.notEqual(keyOf(['a', 'b']), keyOf(['b', 'a']));
});

test('a piece is made once, and again when its inputs change', async (context) => {
  const cache = new Cache(join(temporaryFolder(context), 'new', 'cache'), silent);
  const made: string[] = [];
  const first = await cache.get(piece('1', made));
  assert.equal(await cache.get(piece('1', made)), first);
  const second = await cache.get(piece('2', made));
  assert.notEqual(second, first);
  assert.deepEqual(made, ['1', '2']);
  assert.equal(readFileSync(join(second, 'last'), 'utf8'), '2');
});

test('a piece that fails leaves nothing, says why, and is made at the next try', async (context) => {
  const folder = temporaryFolder(context);
  const cache = new Cache(folder, silent);
  const failing = { ...piece('1'), make: () => Promise.reject(new Error('no network')) };
  await assert.rejects(cache.get(failing), { message: 'no network' });
  assert.deepEqual(readdirSync(folder), []);
  assert.ok(existsSync(join(await cache.get(piece('1')), 'last')));
});

test('two at once make it once, and both see it whole', async (context) => {
  const folder = temporaryFolder(context);
  const made: string[] = [];
  const [first, second] = await Promise.all([new Cache(folder, silent).get(piece('1', made)), new Cache(folder, silent).get(piece('1', made))]);
  assert.equal(first, second);
  assert.deepEqual(made, ['1']);
  assert.ok(existsSync(join(first, 'last')));
  assert.deepEqual(readdirSync(folder).length, 1, 'no lock and no partial folder stays');
});

test('should the lock fail, the first to finish wins and the other takes it', async (context) => {
  const folder = temporaryFolder(context);
  const rival = join(folder, `thing-${keyOf(['1'])}`);
  const overtaken = { ...piece('1'), make: async () => void mkdirSync(rival) };
  assert.equal(await new Cache(folder, silent).get(overtaken), rival);
  assert.deepEqual(readdirSync(folder), [`thing-${keyOf(['1'])}`]);
});

test('what a killed run left is cleared away: its lock, and its half-made folder', async (context) => {
  const folder = temporaryFolder(context);
  const target = join(folder, `thing-${keyOf(['1'])}`);
  writeFileSync(`${target}.lock`, String(deadPid));
  mkdirSync(`${target}.partial-${deadPid}`);
  mkdirSync(join(folder, `other-${keyOf(['1'])}.partial-${process.ppid}`));
  await new Cache(folder, silent).get(piece('1'));
  assert.deepEqual(readdirSync(folder).sort(), [`other-${keyOf(['1'])}.partial-${process.ppid}`, `thing-${keyOf(['1'])}`]);
});

test('an older version goes when nobody has used it for days', async (context) => {
  const folder = temporaryFolder(context);
  const cache = new Cache(folder, silent);
  const [old, recent] = [await cache.get(piece('old')), await cache.get(piece('recent'))];
  const aWeekAgo = new Date(Date.now() - 7 * 24 * 3600 * 1000);
  utimesSync(old, aWeekAgo, aWeekAgo);
  await cache.get(piece('new'));
  assert.equal(existsSync(old), false);
  assert.equal(existsSync(recent), true);
});

test('the cache is where the variables say', () => {
  assert.equal(cacheFolder({ NODESVC_CACHE: '/c', XDG_CACHE_HOME: '/x' }, 'linux'), '/c');
  assert.equal(cacheFolder({ XDG_CACHE_HOME: '/x' }, 'linux'), join('/x', 'nodesvc'));
  assert.match(cacheFolder({}, 'linux'), /[\\/]\.cache[\\/]nodesvc$/);
  assert.equal(cacheFolder({ ProgramData: 'C:\\PD' }, 'win32'), join('C:\\PD', 'nodesvc-dev', 'cache'), 'services may read it there');
});
