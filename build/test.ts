// `npm test [-- PATTERN...]`: builds the module, runs the node:test files, then the Pester files in one session. Its last line is
// `N passed, N failed`. A pattern (a regular expression for the file's path) runs only the files that match.
import { expressApp } from './express-app.js';
import { printFigures } from './figures.js';
import { buildModule } from './module.js';
import { buildNpmPackage } from './npm-package.js';
import { checkPesterRunner, runPesterTests } from './pester-tests.js';
import { Progress } from './progress.js';
import { runTask } from './run-task.js';
import { ensureDebianPackages } from './sandbox/debian.js';
import { thisMachine } from './sandbox/machine.js';
import { openSession } from './sandbox/session.js';
import { findTestFiles } from './test-files.js';
import { formatFile, summarize, type FileReport } from './test-report.js';
import { runUnitTests } from './unit-tests.js';

const root = process.cwd();
const workers = 2;
const progress = new Progress();
const reports: FileReport[] = [];

await runTask(async () => {
  const patterns = process.argv.slice(2);
  const { unit, pester } = findTestFiles(root, patterns);
  if (unit.length + pester.length === 0) progress.log(`No test file matches ${patterns.join(' ')}.`);
  const module = await progress.step('Module', async () => {
    await buildNpmPackage(root, progress.log);
    return buildModule(root, progress.log);
  });
  const session = await progress.step('Sandbox', async () => (pester.length > 0 ? openSession({ log: progress.log }) : undefined));
  try {
    // Made before the Pester files' environment takes the place of this one.
    const express = pester.length > 0 ? await expressApp(root, progress.log) : '';
    await progress.step('Unit tests', async () => {
      if (unit.some((file) => file.startsWith('test/core/win32/'))) await ensureCompiler();
      for (const report of await runUnitTests(root, unit, workers)) show(report);
    });
    await progress.step('Windows tests', async () => {
      if (session === undefined) return;
      show(await checkPesterRunner(session, root));
      await runPesterTests({ session, root, module, express, files: pester, workers, onFile: show });
    });
    if (session !== undefined && patterns.length === 0) await progress.step('Figures', () => printFigures({ session, root, module }, progress.log).catch(tell('no figures')));
  } finally {
    await session?.close().catch(tell('the sandbox could not be cleared away'));
  }
  const { line, exitCode } = summarize(reports);
  process.stdout.write(`${line}\n`);
  return exitCode;
});

/** For what is no test: that it failed is told, and the results count all the same. */
function tell(what: string): (error: unknown) => void {
  return (error) => progress.log(`${what}: ${error instanceof Error ? error.message : String(error)}`);
}

function show(report: FileReport): void {
  reports.push(report);
  for (const line of formatFile(report)) progress.log(line);
}

/** The structure layouts are held against mingw-w64's headers. On Windows that test has no compiler and is skipped. */
async function ensureCompiler(): Promise<void> {
  if (thisMachine.platform === 'win32') return;
  await ensureDebianPackages(thisMachine, [{ program: 'x86_64-w64-mingw32-gcc', packages: ['gcc-mingw-w64-x86-64'] }], progress.log);
}
