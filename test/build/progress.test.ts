import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Progress } from '../../build/progress.js';

function recorded(position: string): { progress: Progress; text: () => string } {
  let text = '';
  const progress = new Progress(position, (part) => (text += part));
  return { progress, text: () => text.replace(/\d+\.\d s/g, 'N s') };
}

test('a quiet step is one line, numbered after those of run.mjs', async () => {
  const { progress, text } = recorded('2/4');
  assert.equal(await progress.step('Module', async () => 7), 7);
  await progress.step('Tests', async () => undefined);
  assert.equal(text(), '[3/4] Module ... N s\n[4/4] Tests ... N s\n');
});

test('remarks stand on lines of their own, and the step is closed by its title and time', async () => {
  const { progress, text } = recorded('2/4');
  await progress.step('Sandbox', async () => progress.log('making it'));
  assert.equal(text(), '[3/4] Sandbox ... \n      making it\n[3/4] Sandbox: N s\n');
});

test('a step that fails ends its line, so that the error starts a new one', async () => {
  const { progress, text } = recorded('2/4');
  await assert.rejects(progress.step('Module', () => Promise.reject(new Error('no'))), { message: 'no' });
  assert.equal(text(), '[3/4] Module ... \n');
});

test('without a number of steps only remarks are printed', async () => {
  const { progress, text } = recorded('0/0');
  await progress.step('Module', async () => progress.log('making it'));
  assert.equal(text(), '      making it\n');
});
