import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { bundleCore } from '../../build/bundle.js';
import type { AnswerLine } from '../../core/contract/answers.js';
import { ExitCode } from '../../core/contract/exit-codes.js';
import { version } from '../../core/version.js';

let folder = '';

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nodesvc-test-'));
  // As it ships, but for koffi.node: here the core never reaches an SCM, not even on Windows.
  await bundleCore(fileURLToPath(new URL('../../', import.meta.url)), folder);
});

after(() => rmSync(folder, { recursive: true, force: true }));

/** Runs nodesvc.cjs to its end. */
function nodesvc(args: readonly string[], input: string | Buffer = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, 'nodesvc.cjs'), ...args], { input, encoding: 'utf8', cwd: folder, timeout: 60_000 });
  return { status, stdout, stderr, lines: (): AnswerLine[] => stdout.trimEnd().split('\n').map((line) => JSON.parse(line)) };
}

/** The exit code of a one-shot run, by name; its `end` line says the same, and nothing is written besides answers. */
function exitOf(operation: string, input: string | Buffer): string | undefined {
  const { status, stderr, lines } = nodesvc([operation], input);
  assert.equal(stderr, '');
  assert.deepEqual(lines().at(-1), { id: 0, end: { exitCode: status } });
  return Object.entries(ExitCode).find(([, code]) => code === status)?.[0];
}

describe('one-shot', () => {
  test('Success', () => {
    assert.equal(exitOf('runtime.info', ''), 'Success');
    assert.equal(exitOf('runtime.info', ' {}\r\n'), 'Success');
  });

  test('OperationFailed: the item failed', () => {
    assert.equal(exitOf('service.new', JSON.stringify({ name: 'api', script: 'none.js' })), 'OperationFailed');
  });

  test('InvalidArguments: there is no such operation', () => assert.equal(exitOf('service.gett', ''), 'InvalidArguments'));

  test('InvalidInput: no JSON, or not what the operation takes', () => {
    for (const input of ['{', 'names', '{"names":["api"]', '[]', '{"names":[]}', '{"names":["api"],"extra":1}', '']) assert.equal(exitOf('service.get', input), 'InvalidInput', input);
  });

  test('RuntimeFailed: the native library is missing', () => assert.equal(exitOf('service.get', '{"names":["api"]}'), 'RuntimeFailed'));

  test('the input is UTF-8, with or without a byte order mark', () => {
    const input = JSON.stringify({ name: 'Zoë', script: 'öäü €.js' });
    for (const mark of ['', '\uFEFF']) assert.match(nodesvc(['service.new'], Buffer.from(mark + input)).stdout, /öäü €\.js' was not found.*"target":"Zoë"/);
  });
});

describe('the command line', () => {
  test('--version', () => assert.deepEqual([nodesvc(['--version']).status, nodesvc(['--version']).stdout], [0, `${version}\n`]));

  test('anything else gets the usage on stderr and nothing on stdout', () => {
    for (const args of [[], ['service.get', 'api'], ['serve', '--x']]) {
      const { status, stdout, stderr } = nodesvc(args);
      assert.deepEqual([status, stdout], [ExitCode.InvalidArguments, '']);
      assert.match(stderr, /^usage: node nodesvc\.cjs serve \|/);
    }
  });
});

describe('serve', () => {
  test('answers every line until the end of its input, also a last one without a line break', () => {
    const { status, stderr, lines } = nodesvc(['serve'], '\uFEFF{"id":1,"operation":"runtime.info"}\r\n\r\nnonsense\n{"id":2,"operation":"runtime.info"}');
    assert.deepEqual([status, stderr], [0, '']);
    const ends = lines().flatMap((line) => ('end' in line ? [[line.id, line.end.exitCode]] : []));
    assert.deepEqual(ends.sort(), [[1, ExitCode.Success], [2, ExitCode.Success], [null, ExitCode.InvalidInput]].sort());
  });

  test('goes on after an operation that failed', () => {
    const { lines } = nodesvc(['serve'], '{"id":1,"operation":"service.get","input":{"names":["api"]}}\n{"id":2,"operation":"runtime.info"}\n');
    assert.deepEqual(lines().filter((line) => 'end' in line).map((line) => line.id).sort(), [1, 2]);
  });
});

test('a secret given on stdin is in no output', () => {
  const input = JSON.stringify({ name: 'api', script: 'none.js', account: '.\\bob', password: 'hush-hush', environment: { TOKEN: 'hush-hush' } });
  const { stdout, stderr } = nodesvc(['service.new'], input);
  assert.match(stdout, /ScriptNotFound/);
  assert.doesNotMatch(stdout + stderr, /hush/);
});
