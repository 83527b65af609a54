import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, mock, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { runPesterFiles, type PesterResult } from './driver.js';

const fakeShell = fileURLToPath(new URL('./fake-shell.js', import.meta.url));

describe('runPesterFiles', () => {
  let folder = '';
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pester-driver-'));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  /** Runs one file for each text, in that order. */
  async function run(texts: readonly string[], onFile?: (file: string) => void, onTest?: () => void): Promise<PesterResult> {
    const files = await Promise.all(
      texts.map(async (text, index) => {
        const file = join(folder, `${index}.Tests.ps1`);
        await writeFile(file, text);
        return file;
      }),
    );
    return runPesterFiles({
      powershell: process.execPath,
      // node-powershell puts -NoLogo first, where node would take it for its own.
      powershellArgs: { '-NoLogo': false, [fakeShell]: true },
      files,
      runnerModule: 'unused',
      workers: 2,
      ...(onFile && { onFile: (result) => onFile(result.file) }),
      ...(onTest && { onTest }),
    });
  }

  test('counts what passes, and is not disturbed by output', async () => {
    const result = await run(['# fake: pass', '# fake: noise']);
    assert.deepEqual([result.passed, result.failed, result.skipped], [2, 0, 0]);
    assert.equal(result.files[0]?.engine, 'fake');
    assert.deepEqual(result.files[1]?.output.split('\n').sort(), ['something else', 'something on stderr']);
  });

  for (const [script, passed, problem] of [
    ['die quietly', 0, /ended before the file was through/],
    ['die loudly', 1, /died before the file was through.*exit code 9[^]*last words/],
    ['lose a line', 0, /reported 1 tests and 0 results arrived/],
    ['damage a line', 0, /could not be read/],
    ['nothing', 0, /no tests/],
    ['no summary', 1, /gave no summary/],
  ] as const) {
    test(`a file is a failure when its shell does: ${script}`, async () => {
      const result = await run([`# fake: ${script}`]);
      assert.deepEqual([result.passed, result.failed], [passed, 1]);
      assert.match(result.files[0]?.tests.at(-1)?.message ?? '', problem);
    });
  }

  test('a file is a failure when its shell hangs; what passed before counts', async () => {
    mock.timers.enable({ apis: ['setTimeout'] });
    try {
      // The deadline is over with the first result, however long that took.
      const result = await run(['# fake: hang'], undefined, () => mock.timers.tick(15 * 60_000));
      assert.deepEqual([result.passed, result.failed], [1, 1]);
      assert.match(result.files[0]?.tests.at(-1)?.message ?? '', /longer than 900000 ms/);
    } finally {
      mock.timers.reset();
    }
  });

  test('a shell that cannot be started is a failure of the file', async () => {
    const file = join(folder, 'start.Tests.ps1');
    await writeFile(file, '# fake: pass');
    const result = await runPesterFiles({ powershell: join(folder, 'no-such-shell'), files: [file], runnerModule: 'unused', workers: 1 });
    assert.equal(result.failed, 1);
    assert.match(result.files[0]?.tests[0]?.message ?? '', /ENOENT|died/);
  });

  test('serial files run after the others; results keep the order of the files', async () => {
    const ran: string[] = [];
    const result = await run(['# serial\n# fake: pass', '# fake: pass', '# fake: pass'], (file) => ran.push(file));
    assert.equal(ran.at(-1), join(folder, '0.Tests.ps1'));
    assert.deepEqual(result.files.map((file) => file.file), [0, 1, 2].map((index) => join(folder, `${index}.Tests.ps1`)));
  });

  test('NODE_POWERSHELL, which node-powershell reads by itself, does not replace the executable', async () => {
    process.env['NODE_POWERSHELL'] = join(folder, 'no-such-shell');
    try {
      assert.equal((await run(['# fake: pass'])).passed, 1);
    } finally {
      delete process.env['NODE_POWERSHELL'];
    }
  });
});
