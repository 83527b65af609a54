import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reportLines } from '../../../../core/host/supervisor/report-lines.js';

function heard(...pieces: readonly string[]): string[] {
  const texts: string[] = [];
  const take = reportLines((text) => void texts.push(text));
  for (const piece of pieces) take(piece);
  return texts;
}

test('each line is a text, wherever it was cut on its way', () => {
  const line = `${JSON.stringify('it hangs\nat ü')}\n`;
  assert.deepEqual(heard(line.slice(0, 5), line.slice(5, -1), `\n${line}`), ['it hangs\nat ü', 'it hangs\nat ü']);
});

test('anything else is passed over, without end or not', () => {
  assert.deepEqual(heard('{"a":1}\nnone\n\n"one"\n', 'x'.repeat(200_000), '\n"two"\n', '"rest'), ['one', 'two']);
});
