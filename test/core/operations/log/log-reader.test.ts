import assert from 'node:assert/strict';
import { appendFileSync, copyFileSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test, type TestContext } from 'node:test';
import { gzipSync } from 'node:zlib';
import { rotatedFile } from '../../../../core/contract/log-files.js';
import type { StartQuery } from '../../../../core/operations/log/find-start.js';
import { LogReader } from '../../../../core/operations/log/log-reader.js';
import { temporaryFolder } from '../../../build/temporary-folder.js';

const at = (minute: number): string => new Date(Date.UTC(2026, 10, 25, 12, minute)).toISOString();
const all: StartQuery = { tail: null, sinceMs: null, wanted: null };

/** A log in a folder of its own, which the test puts aside and writes to. */
function makeLog(context: TestContext) {
  const path = join(temporaryFolder(context), 'api.log');
  let minute = 0;
  const nextName = (): string => rotatedFile(path, new Date(at(++minute * 10)));
  return {
    path,
    write: (text: string) => appendFileSync(path, text),
    putAside: () => renameSync(path, nextName()),
    copyAside: () => {
      copyFileSync(path, nextName());
      truncateSync(path);
    },
    compress: () => {
      const name = nextName();
      writeFileSync(`${name}.gz`, gzipSync(readFileSync(path)));
      rmSync(path);
    },
    open: (timestamps = false) => {
      const reader = new LogReader(path, { timestamps, stream: null });
      context.after(() => reader.close());
      return reader;
    },
  };
}

const read = async (reader: LogReader, query: Partial<StartQuery> = {}): Promise<string> => {
  const lines = await reader.begin({ ...all, ...query }, new AbortController().signal);
  return [...lines, ...reader.rest()].map(({ text }) => text).join(' ');
};
const more = (reader: LogReader): string => [...reader.more()].map(({ text }) => text).join(' ');

describe('reading', () => {
  test('a log that is not there', async (context) => {
    const reader = makeLog(context).open();
    assert.deepEqual([await read(reader), reader.exists], ['', false]);
  });

  test('goes over all files, compressed ones too, in order', async (context) => {
    const log = makeLog(context);
    log.write('1\n2\n');
    log.compress();
    log.write('3\n4');
    log.putAside();
    log.write('5\n6');
    assert.equal(await read(log.open()), '1 2 3 4 5 6');
    for (const [tail, expected] of [[0, ''], [1, '6'], [2, '5 6'], [3, '4 5 6'], [5, '2 3 4 5 6'], [6, '1 2 3 4 5 6'], [99, '1 2 3 4 5 6']] as const) assert.equal(await read(log.open(), { tail }), expected, `tail ${tail}`);
  });

  test('a log of which only old files are there', async (context) => {
    const log = makeLog(context);
    log.write('1\n2\n');
    log.putAside();
    assert.equal(await read(log.open(), { tail: 1 }), '2');
  });

  test('begins at a time, and leaves out the lines behind an older one that have none', async (context) => {
    const log = makeLog(context);
    log.write(`${at(0)} a\n`);
    log.putAside();
    log.write(`${at(12)} b\nb2\n${at(13)} c\n`);
    log.putAside();
    log.write(`c2\n${at(25)} d\n`);
    for (const [minute, expected] of [[0, 'a b b2 c c2 d'], [1, 'b b2 c c2 d'], [13, 'c c2 d'], [14, 'd'], [30, '']] as const)
      assert.equal(await read(log.open(true), { sinceMs: Date.parse(at(minute)) }), expected, `minute ${minute}`);
  });

  test('counts the lines that are wanted only', async (context) => {
    const log = makeLog(context);
    log.write('a1\nb\na2\n');
    log.putAside();
    log.write('b\na3\nb\n');
    const wanted = ({ text }: { text: string }): boolean => text.startsWith('a');
    assert.equal(await read(log.open(), { tail: 2, wanted }), 'a2 b a3 b');
  });

  test('is ended when it is cancelled', async (context) => {
    const log = makeLog(context);
    log.write('x\n'.repeat(20_000));
    await assert.rejects(log.open().begin({ ...all, tail: 15_000 }, AbortSignal.abort()), { name: 'AbortError' });
  });
});

describe('following', () => {
  test('what is written, once its line has ended', async (context) => {
    const log = makeLog(context);
    log.write('1\nha');
    const reader = log.open();
    const lines = await reader.begin(all, new AbortController().signal);
    assert.equal([...lines].length, 1);
    log.write('lf\n2\n');
    assert.equal(more(reader), 'half 2');
    assert.equal(more(reader), '');
  });

  test('a log that is there later', async (context) => {
    const log = makeLog(context);
    const reader = log.open();
    assert.equal(await read(reader), '');
    log.write('1\n');
    assert.equal(more(reader), '1');
  });

  for (const [what, act] of Object.entries({
    'put aside': (log: ReturnType<typeof makeLog>) => log.putAside(),
    'copied and emptied': (log: ReturnType<typeof makeLog>) => log.copyAside(),
    'compressed at once': (log: ReturnType<typeof makeLog>) => log.compress(),
  }))
    test(`a file that is ${what}, several times between two looks`, async (context) => {
      const log = makeLog(context);
      log.write('1\n');
      const reader = log.open();
      assert.equal(await read(reader), '1');
      log.write('2\n');
      act(log);
      log.write('3\n');
      assert.equal(more(reader), '2 3');
      log.write('4\n');
      act(log);
      log.write('5\n');
      act(log);
      assert.equal(more(reader), '4 5');
      log.write('6\n');
      assert.equal(more(reader), '6');
      assert.equal(more(reader), '');
    });

  for (const [what, act] of Object.entries({
    'deleted': (path: string) => rmSync(path),
    'emptied': (path: string) => truncateSync(path),
  }))
    test(`a file that somebody has ${what}`, async (context) => {
      const log = makeLog(context);
      log.write('1\nlast');
      const reader = log.open();
      const lines = await reader.begin(all, new AbortController().signal);
      assert.equal([...lines].length, 1);
      act(log.path);
      assert.equal(more(reader), 'last');
      log.write('2\n');
      assert.equal(more(reader), '2');
    });
});
