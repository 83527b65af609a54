import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatChunk, lineFormat } from '../../../../core/host/log/log-format.js';

const format = (chunk: string, continues = false): string => formatChunk(lineFormat({ format: 'Json', timestamps: false }), 'Output', chunk, continues).replace(/"time":"[^"]*"/g, '"time":0');

test('a chunk ends and begins lines where it has line breaks', () => {
  assert.equal(format('a\nb'), '{"time":0,"stream":"Output","text":"a"}\n{"time":0,"stream":"Output","text":"b');
  assert.equal(format('c', true), 'c');
  assert.equal(format('\n', true), '"}\n');
  assert.equal(format('d\n\ne\n', true), 'd"}\n{"time":0,"stream":"Output","text":""}\n{"time":0,"stream":"Output","text":"e"}\n');
  assert.equal(format('\n'), '{"time":0,"stream":"Output","text":""}\n');
});

test('only a text without a time goes into the file as it is', () => {
  assert.deepEqual([lineFormat({ format: 'Text', timestamps: false }).raw, lineFormat({ format: 'Text', timestamps: true }).raw, lineFormat({ format: 'Json', timestamps: true }).raw], [true, false, false]);
});
