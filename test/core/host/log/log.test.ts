import assert from 'node:assert/strict';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { defaultLogSettings } from '../../../../core/contract/log-defaults.js';
import type { LogSettings } from '../../../../core/contract/log-settings.js';
import { Log } from '../../../../core/host/log/log.js';
import { LogNotes } from '../../../../core/host/log/log-notes.js';
import { temporaryFolder } from '../../../build/temporary-folder.js';

const open = (path: string, settings: Partial<LogSettings> = {}, errorPath: string | null = null): Log => Log.open({ path, errorPath, settings: { ...defaultLogSettings, ...settings } });
const linesOf = (path: string): string[] => readFileSync(path, 'utf8').split('\n');
const recordsOf = (path: string): unknown[] => linesOf(path).filter((line) => line !== '').map((line): unknown => JSON.parse(line));
const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/;
/** Records without their times, which are checked. */
const partsOf = (path: string): string[] => recordsOf(path).map((record) => {
  assert.ok(typeof record === 'object' && record !== null && 'time' in record && 'stream' in record && 'text' in record);
  assert.match(String(record.time), time);
  return `${String(record.stream)}: ${String(record.text)}`;
});

test('appends to what is there, and makes its folder', (context) => {
  const path = join(temporaryFolder(context), 'a', 'b', 'api.log');
  for (const text of ['one\n', Buffer.from('zwölf €\n'), new Uint8Array([0x33, 0x0a])]) {
    const log = open(path);
    log.write('Output', text);
    log.close();
  }
  assert.equal(readFileSync(path, 'utf8'), 'one\nzwölf €\n3\n');
});

test('what is written is in the file at once', (context) => {
  const path = join(temporaryFolder(context), 'api.log');
  const log = open(path);
  log.write('Output', 'x'.repeat(100_000));
  assert.equal(readFileSync(path).length, 100_000);
  log.close();
});

test('does not go on with a line in which an earlier process died', (context) => {
  const path = join(temporaryFolder(context), 'api.log');
  writeFileSync(path, '{"time":"2026-11-25T12:00:00.000Z","stream":"Output","text":"half');
  const log = open(path, { format: 'Json' });
  log.write('Output', 'new\n');
  assert.deepEqual(partsOf(path), ['Output: half', 'Output: new']);
  log.close();
});

test('cannot be opened where there is a folder, or none can be', (context) => {
  const folder = temporaryFolder(context);
  assert.throws(() => open(folder), { code: 'EISDIR' });
  writeFileSync(join(folder, 'file'), '');
  assert.throws(() => open(join(folder, 'file', 'api.log')));
});

describe("a line of the host's own", () => {
  test('bears its mark and the time', (context) => {
    const path = join(temporaryFolder(context), 'api.log');
    const log = open(path);
    log.note('api: starting');
    new LogNotes(log.input).note('from the worker');
    const [first, second] = linesOf(path);
    assert.match(first ?? '', /^\[nodesvc \d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z\] api: starting$/);
    assert.match(second ?? '', /\] from the worker$/);
    log.close();
  });

  test("never lands inside one of the app's, from either thread", (context) => {
    const path = join(temporaryFolder(context), 'api.log');
    const log = open(path);
    log.write('Output', 'half a');
    log.note('x');
    log.write('Output', ' line\nand');
    new LogNotes(log.input).note('y');
    log.write('Error', ' more\n');
    assert.deepEqual(linesOf(path).map((line) => line.replace(/^\[.*\] /, '# ')), ['half a', '# x', ' line', 'and', '# y', ' more', '']);
    log.close();
  });

  test('of the worker makes the file anew when it is gone, and fails silently', (context) => {
    const folder = temporaryFolder(context);
    const log = open(join(folder, 'api.log'));
    new LogNotes({ ...log.input, path: join(folder, 'new', 'api.log') }).note('x');
    assert.match(readFileSync(join(folder, 'new', 'api.log'), 'utf8'), /\] x\n$/);
    new LogNotes({ ...log.input, path: folder }).note('x');
    log.close();
  });
});

test('stderr has a file of its own where that is asked for', (context) => {
  const folder = temporaryFolder(context);
  const log = open(join(folder, 'api.log'), {}, join(folder, 'api.error.log'));
  log.write('Output', 'out ');
  log.write('Error', 'err\n');
  log.write('Output', 'put\n');
  log.note('x');
  assert.equal(readFileSync(join(folder, 'api.error.log'), 'utf8'), 'err\n');
  assert.match(readFileSync(join(folder, 'api.log'), 'utf8'), /^out put\n\[nodesvc .*\] x\n$/);
  assert.notEqual(log.descriptorOf('Output'), log.descriptorOf('Error'));
  log.close();
});

describe('with timestamps', () => {
  test('each line begins with the time, once, whatever it was written in', (context) => {
    const path = join(temporaryFolder(context), 'api.log');
    const log = open(path, { timestamps: true });
    for (const part of ['one\ntwo\n', 'th', 'ree', '\n', '\n', Buffer.from('four\n')]) log.write('Output', part);
    log.write('Output', 'fi');
    log.write('Error', 'six\n');
    log.write('Output', 've\n');
    const lines = linesOf(path);
    for (const line of lines.slice(0, -1)) assert.match(line, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z /);
    assert.deepEqual(lines.map((line) => line.slice(25)), ['one', 'two', 'three', '', 'four', 'fi', 'six', 've', '']);
    log.close();
  });
});

describe('as JSON', () => {
  test('each line is a record with its time, stream and text', (context) => {
    const path = join(temporaryFolder(context), 'api.log');
    const log = open(path, { format: 'Json' });
    log.write('Output', 'a "quoted" \\ line\r\n\ttab\u0001 \u007f\n');
    log.write('Error', 'err\n\n');
    log.note('two\nlines');
    assert.deepEqual(partsOf(path), ['Output: a "quoted" \\ line', 'Output: \ttab\u0001 \u007f', 'Error: err', 'Error: ', 'Host: two\nlines']);
    log.close();
  });

  test('a character that is split over two writes stays whole', (context) => {
    const path = join(temporaryFolder(context), 'api.log');
    const log = open(path, { format: 'Json' });
    for (const byte of Buffer.from('Zoë 日本 🚀\n')) log.write('Output', Uint8Array.of(byte));
    assert.deepEqual(partsOf(path), ['Output: Zoë 日本 🚀']);
    log.close();
  });

  test('a line without its end is there at once, and ended where something else is written', (context) => {
    const path = join(temporaryFolder(context), 'api.log');
    const log = open(path, { format: 'Json' });
    log.write('Output', 'dies "here');
    assert.match(readFileSync(path, 'utf8'), /^\{"time":"[^"]+","stream":"Output","text":"dies \\"here$/);
    log.write('Error', 'err\n');
    log.write('Output', 'on ');
    log.write('Output', 'and on');
    new LogNotes(log.input).note('worker');
    log.write('Output', 'end\n');
    assert.deepEqual(partsOf(path), ['Output: dies "here', 'Error: err', 'Output: on and on', 'Host: worker', 'Output: end']);
    log.close();
  });
});

describe('rotate', () => {
  test('begins new files, but leaves an empty one', (context) => {
    const folder = temporaryFolder(context);
    const log = open(join(folder, 'api.log'), { format: 'Json' }, join(folder, 'api.error.log'));
    let told = 0;
    log.onRotated(() => told++);
    log.write('Output', 'unfinished');
    log.rotate();
    log.write('Output', 'next\n');
    const rotated = readdirSync(folder).find((name) => name.startsWith('api.2'));
    assert.equal(readdirSync(folder).length, 3);
    assert.equal(told, 1);
    assert.deepEqual(partsOf(join(folder, rotated ?? '')), ['Output: unfinished']);
    assert.deepEqual(partsOf(join(folder, 'api.log')), ['Output: next']);
    log.close();
  });
});

describe('children that write into the file themselves', () => {
  test('keep writing into the file that has its name when it is put aside', (context) => {
    const folder = temporaryFolder(context);
    const path = join(folder, 'api.log');
    const log = open(path);
    const release = log.share();
    const descriptor = log.descriptorOf('Output');
    log.write('Output', 'before\n');
    log.rotate();
    assert.equal(log.descriptorOf('Output'), descriptor);
    log.write('Output', 'after\n');
    assert.equal(readFileSync(path, 'utf8'), 'after\n');
    release();
    release();
    log.rotate();
    assert.equal(readFileSync(path, 'utf8'), '');
    assert.equal(readdirSync(folder).length, 3);
    log.close();
  });

  test('cannot make it grow for ever', (context) => {
    const folder = temporaryFolder(context);
    const path = join(folder, 'api.log');
    const log = open(path, { maxBytes: 2000 });
    const release = log.share();
    log.rotateIfDue();
    assert.equal(readdirSync(folder).length, 1);
    writeFileSync(path, 'x'.repeat(3000), { flag: 'a' });
    log.rotateIfDue();
    assert.deepEqual([readFileSync(path).length, readdirSync(folder).length], [0, 2]);
    release();
    log.close();
  });
});
