import assert from 'node:assert/strict';
import { appendFileSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, readdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, test, type TestContext } from 'node:test';
import { rotatedFiles } from '../../../../core/contract/log-files.js';
import { LogFile } from '../../../../core/host/log/log-file.js';
import { LogLimits } from '../../../../core/host/log/log-limits.js';
import { temporaryFolder } from '../../../build/temporary-folder.js';

const day = 86_400_000;

/** A file whose clock stands still until the test moves it. */
function openFile(context: TestContext, limits: { maxBytes?: number | null; daily?: boolean } = {}, path = join(temporaryFolder(context), 'api.log')) {
  context.mock.timers.enable({ apis: ['Date'], now: Date.parse('2026-11-25T12:00:00Z') });
  let rotations = 0;
  const file = new LogFile(path, new LogLimits({ maxBytes: null, daily: false, ...limits }), { opened: () => undefined, rotated: () => rotations++, lossNote: (count) => `${count} lost\n` }, Date);
  context.after(() => file.close());
  const folder = join(path, '..');
  return {
    file, path, folder,
    rotations: () => rotations,
    write: (data: string | Uint8Array) => file.append(data, 'utf8', true),
    pass: (ms: number) => context.mock.timers.tick(ms),
    current: () => readFileSync(path, 'utf8'),
    old: () => rotatedFiles(basename(path), readdirSync(folder)).map((one) => readFileSync(join(folder, one.file), 'utf8')),
  };
}

describe('by size', () => {
  test('a file that would grow too large is put aside, at the end of a line', (context) => {
    const log = openFile(context, { maxBytes: 20 });
    for (const line of ['12345678\n', '12345678\n', 'new\n']) log.write(line);
    assert.deepEqual([log.old(), log.current(), log.rotations()], [['12345678\n12345678\n'], 'new\n', 1]);
  });

  test('so is one that an earlier process left', (context) => {
    const path = join(temporaryFolder(context), 'api.log');
    writeFileSync(path, 'x'.repeat(20));
    const log = openFile(context, { maxBytes: 20 }, path);
    log.write('new\n');
    assert.deepEqual([log.old(), log.current()], [['x'.repeat(20)], 'new\n']);
  });

  test('many lines in one write are divided between files, and none is torn or lost', (context) => {
    const log = openFile(context, { maxBytes: 100 });
    const lines = Array.from({ length: 100 }, (_, i) => `line ${i} ${'€'.repeat(i % 9)}\n`);
    log.write(lines.slice(0, 50).join(''));
    log.write(Buffer.from(lines.slice(50).join('')));
    const files = [...log.old(), log.current()];
    assert.equal(files.join(''), lines.join(''));
    assert.ok(files.every((text) => text.endsWith('\n') && Buffer.byteLength(text) <= 100) && files.length > 10);
  });

  test('a line that is longer than a file has one for itself, and one that goes on stays in its file', (context) => {
    const log = openFile(context, { maxBytes: 20 });
    log.write('short\n');
    log.write(`${'x'.repeat(30)}\nnext\n`);
    log.file.append('part', 'utf8', true);
    log.file.append(`${'y'.repeat(30)}\nlast\n`, 'utf8', false);
    assert.deepEqual([...log.old(), log.current()], ['short\n', `${'x'.repeat(30)}\n`, `next\npart${'y'.repeat(30)}\n`, 'last\n']);
  });

  test('files that are put aside in one moment get different names', (context) => {
    const log = openFile(context, { maxBytes: 3 });
    for (const line of ['1\n', '2\n', '3\n', '4\n']) log.write(line);
    assert.deepEqual([log.old(), log.current()], [['1\n', '2\n', '3\n'], '4\n']);
  });

  test('null is no limit', (context) => {
    const log = openFile(context);
    log.write('x'.repeat(1e6));
    log.write('y');
    assert.deepEqual(log.old(), []);
  });
});

describe('by day', () => {
  test('the first line after midnight is in a new file', (context) => {
    const log = openFile(context, { daily: true });
    log.write('today\n');
    log.pass(day);
    log.write('tomorrow\n');
    log.write('tomorrow, too\n');
    log.pass(10 * day);
    log.write('later\n');
    assert.deepEqual([log.old(), log.current()], [['today\n', 'tomorrow\ntomorrow, too\n'], 'later\n']);
  });

  test('so is the first one of a process, when the file is of another day', (context) => {
    const path = join(temporaryFolder(context), 'api.log');
    writeFileSync(path, 'yesterday\n');
    utimesSync(path, new Date('2026-11-24T12:00:00Z'), new Date('2026-11-24T12:00:00Z'));
    const log = openFile(context, { daily: true }, path);
    log.write('today\n');
    assert.deepEqual([log.old(), log.current()], [['yesterday\n'], 'today\n']);
  });
});

describe('somebody else has', () => {
  for (const [what, act] of Object.entries({
    'deleted the file': (path: string) => rmSync(path),
    'deleted its folder': (path: string) => rmSync(join(path, '..'), { recursive: true }),
    'renamed it': (path: string) => renameSync(path, `${path}.1`),
  }))
    test(`${what}: the next write makes it anew`, (context) => {
      const log = openFile(context, {}, join(temporaryFolder(context), 'logs', 'api.log'));
      log.write('old\n');
      act(log.path);
      log.pass(1_000);
      log.write('new\n');
      assert.equal(log.current(), 'new\n');
    });

  test('emptied it: it is as large as it is', (context) => {
    const log = openFile(context, { maxBytes: 20 });
    log.write('12345678\n12345678\n');
    writeFileSync(log.path, '');
    log.pass(1_000);
    log.write('new\n');
    assert.deepEqual([log.old(), log.current()], [[], 'new\n']);
  });

  test('written to it: that counts', (context) => {
    const log = openFile(context, { maxBytes: 20 });
    log.write('1\n');
    appendFileSync(log.path, 'x'.repeat(20));
    log.pass(1_000);
    log.write('new\n');
    assert.deepEqual(log.current(), 'new\n');
  });

  test('made a folder of that name: what is written goes on into the file that is open', (context) => {
    const log = openFile(context);
    renameSync(log.path, `${log.path}.1`);
    mkdirSync(log.path);
    log.pass(1_000);
    assert.equal(log.write('still\n'), true);
    assert.equal(readFileSync(`${log.path}.1`, 'utf8'), 'still\n');
    rmSync(log.path, { recursive: true });
    log.pass(1_000);
    log.write('again\n');
    assert.equal(log.current(), 'again\n');
  });
});

describe('a file that cannot be put aside', () => {
  test('goes on, and is put aside later', (context) => {
    const log = openFile(context, { maxBytes: 20 });
    log.write('12345678\n12345678\n');
    // With a folder in its place neither a new name nor a copy can be had.
    const aside = `${log.path}.1`;
    renameSync(log.path, aside);
    log.write('more\n');
    assert.deepEqual([existsSync(log.path), readFileSync(aside, 'utf8')], [false, '12345678\n12345678\nmore\n']);
    renameSync(aside, log.path);
    log.write('and more\n');
    assert.equal(log.rotations(), 0);
    log.pass(10_000);
    log.write('new\n');
    assert.deepEqual([log.old(), log.current()], [['12345678\n12345678\nmore\nand more\n'], 'new\n']);
  });

  test('by another name is copied and emptied', (context) => {
    const log = openFile(context, { maxBytes: 20 });
    log.file.sharers = 1;
    const { descriptor } = log.file;
    log.write('12345678\n12345678\n');
    log.write('new\n');
    assert.deepEqual([log.old(), log.current(), log.file.descriptor], [['12345678\n12345678\n'], 'new\n', descriptor]);
  });
});

test('a write that fails costs its line, never the app, and the log says so when it can', (context) => {
  const log = openFile(context);
  log.write('first\n');
  // As good as a full disk: no write succeeds.
  closeSync(log.file.descriptor);
  assert.equal(openSync(log.path, 'r'), log.file.descriptor);
  assert.deepEqual([log.write('lost\n'), log.write('lost\n')], [false, false]);
  renameSync(log.path, `${log.path}.1`);
  writeFileSync(log.path, 'torn');
  log.pass(1_000);
  assert.equal(log.write('last\n'), true);
  log.write('more\n');
  assert.equal(log.current(), 'torn\n2 lost\nlast\nmore\n');
});
