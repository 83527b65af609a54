import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { LogSource } from '../../../../core/operations/log/log-source.js';
import { LineReader, linesBackward } from '../../../../core/operations/log/read-lines.js';

/** Bytes in memory; `reads` counts those that were read. */
function sourceOf(text: string): LogSource & { text: string; bytesRead: number } {
  return {
    text,
    bytesRead: 0,
    size() {
      return Buffer.byteLength(this.text);
    },
    read(position, length) {
      const bytes = Buffer.from(this.text).subarray(position, position + length);
      this.bytesRead += bytes.length;
      return bytes;
    },
    close: () => undefined,
  };
}

describe('backward', () => {
  const big = `${Array.from({ length: 5_000 }, (_, i) => `line ${i} ${'ü'.repeat(i % 60)}`).join('\n')}\n`;
  for (const text of ['', 'a', 'a\n', '\n', '\n\n', 'a\nb', 'a\n\nb\n', 'ä\n日本\n🚀\n', big, `${'x'.repeat(300_000)}\nend\n`, `begin\n${'y'.repeat(300_000)}`])
    test(JSON.stringify(text.slice(0, 20)), () => {
      const found = [...linesBackward(sourceOf(text))].reverse();
      const lines = text === '' ? [] : (text.endsWith('\n') ? text.slice(0, -1) : text).split('\n');
      assert.deepEqual(found.map(({ bytes }) => bytes.toString()), lines);
      for (const { start, bytes } of found) assert.equal(Buffer.from(text).subarray(start, start + bytes.length).toString(), bytes.toString());
    });

  test('reads no more than is asked for', () => {
    const source = sourceOf(`${'x'.repeat(99)}\n`.repeat(100_000));
    assert.equal(linesBackward(source).next().value?.start, source.size() - 100);
    assert.ok(source.bytesRead <= 65_536);
  });
});

describe('forward', () => {
  const linesOf = (reader: LineReader): string[] => [...reader.read()].flat();

  test('from a position on, and again what has come since', () => {
    const source = sourceOf('old\nfirst\r\nzweiä\nhal');
    const reader = new LineReader(source, 4);
    assert.deepEqual(linesOf(reader), ['first', 'zweiä']);
    assert.deepEqual(linesOf(reader), []);
    source.text += 'f\nnext\n\n';
    assert.deepEqual(linesOf(reader), ['half', 'next', '']);
    assert.deepEqual(reader.takeRest(), []);
  });

  test('the rest is what has no end; where it begins is known', () => {
    const reader = new LineReader(sourceOf('a\nrest'), 0);
    assert.deepEqual([linesOf(reader), reader.position], [['a'], 2]);
    assert.deepEqual([reader.takeRest(), reader.takeRest()], [['rest'], []]);
  });

  test('characters that lie across two reads stay whole', () => {
    const text = `${'€'.repeat(100_000)}\n${'日'.repeat(50_000)}\n`;
    assert.deepEqual(linesOf(new LineReader(sourceOf(text), 0)), text.trimEnd().split('\n'));
  });
});
