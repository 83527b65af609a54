/** Runs Pester files side by side, each in a PowerShell process of its own. */
import { readFile } from 'node:fs/promises';
import type { TestResult } from './lines.js';
import { runInShell } from './shell.js';

export type { TestResult } from './lines.js';

export interface PesterOptions {
  /** The PowerShell executable: powershell.exe, pwsh, or a wrapper that takes their arguments. */
  readonly powershell: string;
  /** More arguments, such as `{ '-NoProfile': true, '-ExecutionPolicy': 'Bypass' }`; -NoExit -Command - are added. */
  readonly powershellArgs?: Readonly<Record<string, string | boolean>>;
  /** Test files. Those whose first line says `# serial` run alone, after the others. */
  readonly files: readonly string[];
  /** PesterRunner.psm1, as the engine sees it. */
  readonly runnerModule: string;
  /** Turns a path of this side into one of the engine's (`Z:\...` under Wine). Default: the same. */
  readonly enginePath?: (path: string) => string;
  /** Added to this process's environment. */
  readonly env?: Readonly<Record<string, string>>;
  /** How many shells at once; at least 1. */
  readonly workers: number;
  /** Deadline of one file. Default 15 minutes. */
  readonly fileTimeoutMs?: number;
  /** Called for each test as soon as it is through. `file` is the path as in `files`. */
  readonly onTest?: (test: TestResult) => void;
  readonly onFile?: (file: FileResult) => void;
}

export interface FileResult {
  /** As in `files`. */
  readonly file: string;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** From the start of the shell to its end. */
  readonly durationMs: number;
  /** `PesterRunner` or Pester's name and version; empty when the shell died before saying. */
  readonly engine: string;
  readonly tests: readonly TestResult[];
  /** The last lines that the tests wrote beside their results. */
  readonly output: string;
}

export interface PesterResult {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly files: readonly FileResult[];
}

/** For a file that hangs: the longest one takes a minute and a half on a machine that does nothing else. */
const defaultTimeoutMs = 15 * 60_000;

/** Runs all files; rejects only when a file cannot be read. A file without any result counts as one failure. */
export async function runPesterFiles(options: PesterOptions): Promise<PesterResult> {
  const serial = new Set<string>();
  for (const file of options.files) {
    if (/^\ufeff?#\s*serial\b/i.test(await readFile(file, 'utf8'))) serial.add(file);
  }
  const results = new Map<string, FileResult>();
  const runNext = async (queue: string[]): Promise<void> => {
    for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
      const result = await runPesterFile(file, options);
      results.set(file, result);
      options.onFile?.(result);
    }
  };
  const parallel = options.files.filter((file) => !serial.has(file));
  await Promise.all(Array.from({ length: Math.max(1, options.workers) }, () => runNext(parallel)));
  await runNext([...serial]);

  const files = options.files.flatMap((file) => results.get(file) ?? []);
  const count = (key: 'passed' | 'failed' | 'skipped'): number => files.reduce((sum, file) => sum + file[key], 0);
  return { passed: count('passed'), failed: count('failed'), skipped: count('skipped'), files };
}

async function runPesterFile(file: string, options: PesterOptions): Promise<FileResult> {
  const started = performance.now();
  const tests: TestResult[] = [];
  const add = (test: TestResult): void => {
    tests.push({ ...test, file });
    options.onTest?.({ ...test, file });
  };
  const enginePath = options.enginePath ?? ((path: string) => path);
  const outcome = await runInShell(enginePath(file), {
    powershell: options.powershell,
    powershellArgs: options.powershellArgs ?? {},
    env: options.env ?? {},
    runnerModule: options.runnerModule,
    timeoutMs: options.fileTimeoutMs ?? defaultTimeoutMs,
    onTest: add,
  });
  const durationMs = Math.round(performance.now() - started);
  const count = (result: TestResult['result']): number => tests.filter((test) => test.result === result).length;
  const problem = outcome.problem ?? findMismatch(outcome.summary, tests.length);
  if (problem !== undefined) add(failureOfFile(file, durationMs, problem, outcome.output));
  return {
    file, passed: count('Passed'), failed: count('Failed'), skipped: count('Skipped'),
    durationMs, engine: outcome.summary?.engine ?? '', tests, output: outcome.output,
  };
}

/** A lost or doubled line must not turn into a pass. */
function findMismatch(summary: { passed: number; failed: number; skipped: number } | undefined, received: number): string | undefined {
  if (summary === undefined) return 'The shell gave no summary.';
  const said = summary.passed + summary.failed + summary.skipped;
  if (said === 0) return 'The file has no tests.';
  return said === received ? undefined : `The runner reported ${said} tests and ${received} results arrived.`;
}

function failureOfFile(file: string, durationMs: number, problem: string, output: string): TestResult {
  const message = output === '' ? problem : `${problem}\nLast output:\n${output}`;
  return { file, path: [], result: 'Failed', durationMs, message, errorId: 'PesterRunnerFile', line: 0, stack: '' };
}
