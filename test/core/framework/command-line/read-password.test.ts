import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { describe, test } from 'node:test';
import { readPassword } from '../../../../core/framework/command-line/read-password.js';

/** A console or a pipe, into which somebody types. */
function terminal(isTTY: boolean) {
  const raw: boolean[] = [];
  const input = Object.assign(new PassThrough(), { isTTY, setRawMode: (on: boolean) => void raw.push(on) });
  const output = new PassThrough({ encoding: 'utf8' });
  return { input, output, raw, shown: () => String(output.read() ?? '') };
}

describe('on a console', () => {
  test('the prompt is shown and what is typed is not; raw mode ends with Enter', async () => {
    const { input, output, raw, shown } = terminal(true);
    const password = readPassword('Password: ', input, output);
    for (const typed of ['hus', 'x', '\u007f', 'h-h', 'ü', 'sh\r']) input.write(typed);
    assert.equal(await password, 'hush-hüsh');
    assert.deepEqual([shown(), raw], ['Password: \n', [true, false]]);
  });

  test('Ctrl+C cancels', async () => {
    const { input, output, raw } = terminal(true);
    const password = readPassword('', input, output);
    input.write('hu\u0003');
    await assert.rejects(password, { name: 'CancelledError' });
    assert.deepEqual(raw, [true, false]);
  });
});

describe('from a pipe', () => {
  test('it is the first line, without a byte order mark', async () => {
    const { input, output, shown } = terminal(false);
    input.end('\uFEFFhush hush\r\nmore\n');
    assert.equal(await readPassword('Password: ', input, output), 'hush hush');
    assert.equal(shown(), '');
  });

  test('a line may lack its end, and none at all is an error', async () => {
    const [first, second] = [terminal(false), terminal(false)];
    first.input.end('hush');
    second.input.end();
    assert.equal(await readPassword('', first.input, first.output), 'hush');
    await assert.rejects(readPassword('', second.input, second.output), /standard input had no line/);
  });
});
