/**
 * Whether the runner can tell wrong from right, judged from outside of it: PesterRunner.Tests.ps1 is run by the very
 * runner it tests, so a Should that always holds would pass it. To be called before any other Pester file. Five
 * files only, for each costs the start of a shell; the rest follows once Should can be trusted.
 */
import { join } from 'node:path';
import { runPesterFiles, type FileResult, type PesterOptions } from './driver.js';

/** What a fixture has to come to, in our own runner and in Pester 5. */
const expected: Readonly<Record<string, { readonly passed: number; readonly failed: number; readonly skipped: number }>> = {
  'before-all': { passed: 1, failed: 2, skipped: 0 },
  after: { passed: 1, failed: 3, skipped: 0 },
  syntax: { passed: 0, failed: 1, skipped: 0 },
};
/** Fixtures of single assertions, each named `holds: ...` or `breaks: ...`, and how many there are at least. */
const assertions: Readonly<Record<string, number>> = { operators: 120, throw: 30 };

/** `fixtures` is the folder test/pester-runner/fixtures on this side. Returns one sentence a problem; none is good. */
export async function checkRunner(options: Omit<PesterOptions, 'files' | 'onTest' | 'onFile'>, fixtures: string): Promise<readonly string[]> {
  const names = [...Object.keys(expected), ...Object.keys(assertions)];
  const files = names.map((name) => join(fixtures, `${name}.fixture.ps1`));
  const result = await runPesterFiles({ ...options, files });
  return result.files.flatMap((file, index) => {
    const name = names[index] ?? '';
    return [...checkCounts(name, file), ...checkAssertions(name, file)];
  });
}

function checkCounts(name: string, file: FileResult): readonly string[] {
  const want = expected[name];
  if (want === undefined) return [];
  const { passed, failed, skipped } = file;
  if (passed === want.passed && failed === want.failed && skipped === want.skipped) return [];
  const said = file.tests.map((test) => `\n  ${test.result} ${test.path.join(' > ')}: ${test.message}`).join('');
  return [`${name}: expected ${JSON.stringify(want)}, but got ${JSON.stringify({ passed, failed, skipped })}.${said}`];
}

function checkAssertions(name: string, file: FileResult): readonly string[] {
  const atLeast = assertions[name];
  if (atLeast === undefined) return [];
  const problems = file.tests.flatMap((test) => {
    const title = test.path.at(-1) ?? '';
    const good = title.startsWith('holds: ')
      ? test.result === 'Passed'
      : title.startsWith('breaks: ') && test.result === 'Failed' && test.errorId === 'PesterAssertionFailed';
    return good ? [] : [`${name}: '${title}' is ${test.result}. ${test.message}`];
  });
  if (file.tests.length < atLeast) problems.push(`${name}: only ${file.tests.length} of at least ${atLeast} assertions ran.`);
  return problems;
}
