import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { test } from 'node:test';
import { eachLine } from '../../../../core/operations/debug/lines.js';

async function linesOf(...pieces: readonly Buffer[]): Promise<string[]> {
  const lines: string[] = [];
  const stream = Readable.from(pieces, { objectMode: false });
  eachLine(stream, (line) => lines.push(line));
  await finished(stream);
  return lines;
}

test('lines come whole, however they arrive, and the last one without an end', async () => {
  assert.deepEqual(await linesOf(Buffer.from('a\r\nb'), Buffer.from('c\n\nd')), ['a', 'bc', '', 'd']);
  assert.deepEqual([await linesOf(), await linesOf(Buffer.from('\n'))], [[], ['']]);
});

test('letters of several bytes may be torn apart, and a lone \\r ends no line', async () => {
  const text = Buffer.from('é€😀\u2028x\ry\n');
  assert.deepEqual(await linesOf(text.subarray(0, 1), text.subarray(1, 4), text.subarray(4, 7), text.subarray(7)), ['é€😀\u2028x\ry']);
});
