import { join } from 'node:path';
import { run } from 'node:test';
import { compiledFile } from './test-files.js';
import type { Failure, FileReport } from './test-report.js';

interface Tally {
  passed: number;
  skipped: number;
  durationMs: number;
  output: string;
  readonly failures: Failure[];
}

/** Runs TypeScript test files (their compiled form) with node:test, each in a process of its own. */
export async function runUnitTests(root: string, sources: readonly string[], workers: number): Promise<FileReport[]> {
  const tallies = new Map<string, Tally>();
  for (const source of sources) {
    const tally = { passed: 0, skipped: 0, durationMs: 0, output: '', failures: [] };
    // node:test names the file by the one or the other, depending on whether source maps are enabled.
    tallies.set(compiledFile(root, source), tally).set(join(root, source), tally);
  }
  const stream = run({ files: sources.map((source) => compiledFile(root, source)), concurrency: workers });
  /** The blocks of each file that are open, outermost first. Their starts are told in order, as are the ends. */
  const open = new Map<string, string[]>();

  for await (const { type, data } of stream) {
    if (type === 'test:start') open.set(data.file ?? '', [...(open.get(data.file ?? '') ?? []).slice(0, data.nesting), data.name]);
    if (type === 'test:stdout' || type === 'test:stderr') addOutput(tallies.get(data.file ?? ''), data.message);
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    const tally = tallies.get(data.file ?? '');
    if (tally === undefined) continue;
    const isFile = tallies.has(data.name);
    if (data.nesting === 0) tally.durationMs += data.details.duration_ms;
    if (type === 'test:pass') {
      // A file is only told of as a test when it holds none; such a file proves nothing.
      if (isFile) tally.failures.push({ path: [], message: 'The file has no tests.', place: '' });
      else if (data.skip !== undefined || data.todo !== undefined) tally.skipped += 1;
      else if (data.details.type !== 'suite') tally.passed += 1;
      continue;
    }
    const { error } = data.details;
    if ('failureType' in error && error.failureType === 'subtestsFailed') continue;
    const path = isFile ? [] : (open.get(data.file ?? '') ?? []).slice(0, data.nesting + 1);
    tally.failures.push({ path, ...describeError(error.cause ?? error) });
  }

  return sources.map((file) => {
    const tally = tallies.get(compiledFile(root, file));
    if (tally === undefined) throw new Error(`${file} was lost on the way.`);
    const counted = tally.passed + tally.skipped + tally.failures.length;
    const failures = counted > 0 ? tally.failures : [{ path: [], message: 'The file ended without a result.', place: '' }];
    return { ...tally, file, failures };
  });
}

function addOutput(tally: Tally | undefined, text: string): void {
  if (tally !== undefined) tally.output = `${tally.output}${text}`.slice(-8000);
}

function describeError(error: unknown): Pick<Failure, 'message' | 'place'> {
  if (!(error instanceof Error)) return { message: String(error), place: '' };
  const stack = error.stack ?? '';
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line) && !line.includes('node:internal') && !line.includes('(node:'));
  return { message: error.message, place: frames.slice(0, 4).map((line) => line.trim()).join('\n') };
}
