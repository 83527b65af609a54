import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { gunzipSync, gzipSync } from 'node:zlib';
import { defaultLogSettings } from '../../../../core/contract/log-defaults.js';
import { rotatedFile } from '../../../../core/contract/log-files.js';
import type { LogSettings } from '../../../../core/contract/log-settings.js';
import { LogKeeper } from '../../../../core/host/log/log-keeper.js';
import { temporaryFolder } from '../../../build/temporary-folder.js';

const hour = 3_600_000;
/** One time for the whole file: no hour may pass between two names. In whole seconds, which any file can have. */
const now = Math.floor(Date.now() / 1000) * 1000;
const ago = (hours: number): Date => new Date(now - hours * hour);
const nameAgo = (hours: number, log = 'api.log'): string => rotatedFile(log, ago(hours));

/** What a sweep leaves of a folder's files. */
async function sweep(folder: string, settings: Partial<LogSettings>, errorPath: string | null = null): Promise<string[]> {
  const notes: string[] = [];
  const keeper = new LogKeeper({ path: join(folder, 'api.log'), errorPath, settings: { ...defaultLogSettings, ...settings }, lock: new Int32Array(3), errorLock: null }, (text) => notes.push(text), () => assert.fail());
  keeper.sweep();
  keeper.sweep();
  await keeper.idle();
  assert.deepEqual(notes, []);
  return readdirSync(folder).sort();
}

const put = (folder: string, ...names: readonly string[]): void => names.forEach((name) => writeFileSync(join(folder, name), name));

describe('what was put aside', () => {
  test('is kept in the number that is wanted, the newest of each log', async (context) => {
    const folder = temporaryFolder(context);
    put(folder, 'api.log', 'api.error.log', nameAgo(3), nameAgo(2), `${nameAgo(1)}.gz`, nameAgo(3, 'api.error.log'), nameAgo(2, 'api.error.log'), nameAgo(1, 'api.error.log'));
    const expected = ['api.log', 'api.error.log', nameAgo(2), `${nameAgo(1)}.gz`, nameAgo(2, 'api.error.log'), nameAgo(1, 'api.error.log')].sort();
    assert.deepEqual(await sweep(folder, { keep: 2 }, join(folder, 'api.error.log')), expected);
  });

  test('is kept for as long as is wanted, or for ever', async (context) => {
    const folder = temporaryFolder(context);
    put(folder, 'api.log', nameAgo(50), nameAgo(47), nameAgo(1));
    assert.equal((await sweep(folder, { keep: null })).length, 4);
    assert.deepEqual(await sweep(folder, { keep: null, maxAgeDays: 2 }), ['api.log', nameAgo(47), nameAgo(1)].sort());
  });

  test("of others is not touched", async (context) => {
    const folder = temporaryFolder(context);
    const others = ['api.old.log', 'api.2026.log', nameAgo(5, 'api2.log'), nameAgo(5, 'api.x.log'), nameAgo(5, 'api.error.log'), `${nameAgo(5)}.txt`, 'other.gz.part'];
    put(folder, ...others, nameAgo(5), nameAgo(4));
    assert.deepEqual(await sweep(folder, { keep: 1, compress: false }), [...others, nameAgo(4)].sort());
  });
});

test('where nothing was put aside, nothing is asked of the thread pool: its four threads would take memory in every service', (context) => {
  const folder = temporaryFolder(context);
  put(folder, 'api.log');
  const keeper = new LogKeeper({ path: join(folder, 'api.log'), errorPath: null, settings: { ...defaultLogSettings, compress: true, keep: 1 }, lock: new Int32Array(3), errorLock: null }, () => assert.fail(), () => assert.fail());
  // The test runner has its own.
  const before = process.getActiveResourcesInfo();
  keeper.sweep();
  assert.deepEqual(process.getActiveResourcesInfo(), before);
});

describe('compression', () => {
  test('is complete, keeps the time, and clears away what was interrupted', async (context) => {
    const folder = temporaryFolder(context);
    const text = 'Zoë\n'.repeat(100_000);
    writeFileSync(join(folder, nameAgo(2)), text);
    utimesSync(join(folder, nameAgo(2)), ago(2), ago(2));
    put(folder, 'api.log', nameAgo(1), `${nameAgo(2)}.gz.part`, `${nameAgo(9)}.gz.part`);
    assert.deepEqual(await sweep(folder, { compress: true }), ['api.log', `${nameAgo(2)}.gz`, `${nameAgo(1)}.gz`].sort());
    assert.equal(gunzipSync(readFileSync(join(folder, `${nameAgo(2)}.gz`))).toString(), text);
    assert.equal(statSync(join(folder, `${nameAgo(2)}.gz`)).mtimeMs, ago(2).getTime());
  });

  test('that is done already only loses the plain file', async (context) => {
    const folder = temporaryFolder(context);
    const zipped = gzipSync('whole');
    writeFileSync(join(folder, `${nameAgo(1)}.gz`), zipped);
    put(folder, nameAgo(1));
    assert.deepEqual(await sweep(folder, { compress: true, keep: 1 }), [`${nameAgo(1)}.gz`]);
    assert.deepEqual(readFileSync(join(folder, `${nameAgo(1)}.gz`)), zipped);
  });
});

test('what cannot be looked after is told', async (context) => {
  const folder = temporaryFolder(context);
  mkdirSync(join(folder, nameAgo(1)));
  const notes: string[] = [];
  const keeper = new LogKeeper({ path: join(folder, 'api.log'), errorPath: join(folder, 'none', 'api.error.log'), settings: { ...defaultLogSettings, compress: true }, lock: new Int32Array(3), errorLock: null }, (text) => notes.push(text), () => assert.fail());
  keeper.sweep();
  await keeper.idle();
  assert.equal(notes.length, 2);
  for (const note of notes) assert.match(note, /^old logs could not be looked after: E/);
});

test('a file that is larger than it may be is told of, again and again until it is not', (context) => {
  context.mock.timers.enable({ apis: ['setInterval', 'setTimeout'] });
  const folder = temporaryFolder(context);
  let told = 0;
  const path = join(folder, 'api.log');
  new LogKeeper({ path, errorPath: null, settings: { ...defaultLogSettings, maxBytes: 2000 }, lock: new Int32Array(4), errorLock: null }, () => assert.fail(), () => told++).begin();
  context.mock.timers.tick(5_000);
  writeFileSync(path, 'x'.repeat(2001));
  context.mock.timers.tick(5_000);
  context.mock.timers.tick(5_000);
  assert.equal(told, 2);
  writeFileSync(path, 'x'.repeat(2000));
  context.mock.timers.tick(5_000);
  assert.equal(told, 2);
});
