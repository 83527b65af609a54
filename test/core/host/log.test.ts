import assert from 'node:assert/strict';
import { closeSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { Log, noteTo } from '../../../core/host/log.js';
import { temporaryFolder } from '../../build/temporary-folder.js';

test('appends to what is there, and makes its folder', (context) => {
  const path = join(temporaryFolder(context), 'a', 'b', 'api.log');
  for (const text of ['one\n', Buffer.from('zwölf €\n'), new Uint8Array([0x33, 0x0a])]) {
    const log = Log.open(path);
    assert.equal(log.path, path);
    log.write(text);
    log.close();
  }
  assert.equal(readFileSync(path, 'utf8'), 'one\nzwölf €\n3\n');
});

test('what is written is in the file at once', (context) => {
  const log = Log.open(join(temporaryFolder(context), 'api.log'));
  log.write('x'.repeat(100_000));
  assert.equal(readFileSync(log.path).length, 100_000);
  log.close();
});

test("a line of the host's own bears its mark and the time", (context) => {
  const log = Log.open(join(temporaryFolder(context), 'api.log'));
  log.note('api: starting');
  noteTo(log.descriptor, 'again');
  log.close();
  const [first, second] = readFileSync(log.path, 'utf8').split('\n');
  assert.match(first ?? '', /^\[nodesvc \d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z\] api: starting$/);
  assert.match(second ?? '', /\] again$/);
});

describe('a log that cannot be written', () => {
  test('cannot be opened', (context) => {
    const folder = temporaryFolder(context);
    assert.throws(() => Log.open(folder), { code: 'EISDIR' });
    writeFileSync(join(folder, 'file'), '');
    assert.throws(() => Log.open(join(folder, 'file', 'api.log')));
  });

  test('later does not reach the app', (context) => {
    const folder = temporaryFolder(context);
    writeFileSync(join(folder, 'read-only'), '');
    const descriptor = openSync(join(folder, 'read-only'), 'r');
    noteTo(descriptor, 'lost');
    closeSync(descriptor);
    assert.equal(readFileSync(join(folder, 'read-only'), 'utf8'), '');
  });
});
