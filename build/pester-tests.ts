import { join, relative } from 'node:path';
import { runPesterFiles, type FileResult, type PesterOptions } from '../test/pester-runner/driver.js';
import { checkRunner } from '../test/pester-runner/self-check.js';
import type { Session } from './sandbox/session.js';
import type { FileReport } from './test-report.js';

/** The environment the Pester files count on; see docs of `npm test` in README. All paths are Windows paths. */
export function testEnvironment(session: Session, root: string, module: string): Record<string, string> {
  return {
    /** Manifest of the module as built. */
    NODESVC_TEST_MODULE: session.toWindowsPath(join(module, 'NodeSvc.psd1')),
    NODESVC_TEST_ROOT: session.toWindowsPath(root),
    NODESVC_TEST_NODE22: session.node(22),
    NODESVC_TEST_NODE24: session.node(24),
    NODESVC_TEST_NODE26: session.node(26),
    /** An empty folder that service accounts can read; it goes with the session. */
    NODESVC_TEST_TEMP: session.temp,
  };
}

export interface PesterRun {
  readonly session: Session;
  readonly root: string;
  /** Folder of the built module. */
  readonly module: string;
  /** Folder of the Express app, of which the tests of apps have one. */
  readonly express: string;
  /** Paths from the root. */
  readonly files: readonly string[];
  readonly workers: number;
  readonly onFile: (report: FileReport) => void;
}

/** Runs Pester files in the session's PowerShell. */
export async function runPesterTests({ session, root, module, express, files, workers, onFile }: PesterRun): Promise<FileReport[]> {
  takeEnvironment(session.environment);
  const result = await runPesterFiles({
    ...runnerOptions(session, root, workers),
    files: files.map((file) => join(root, file)),
    env: { ...testEnvironment(session, root, module), NODESVC_TEST_EXPRESS: session.toWindowsPath(express) },
    onFile: (file) => onFile(reportOf(file, root)),
  });
  return result.files.map((file) => reportOf(file, root));
}

/** Whether the runner itself can be trusted: a Should that always holds would pass every file. One report, of one test. */
export async function checkPesterRunner(session: Session, root: string): Promise<FileReport> {
  const begun = performance.now();
  takeEnvironment(session.environment);
  const problems = await checkRunner(runnerOptions(session, root, 2), join(root, 'test', 'pester-runner', 'fixtures'));
  return {
    file: 'test/pester-runner/self-check.ts',
    passed: problems.length === 0 ? 1 : 0,
    skipped: 0,
    durationMs: performance.now() - begun,
    output: '',
    failures: problems.map((message) => ({ path: ['the Pester runner tells wrong from right'], message, place: '' })),
  };
}

function runnerOptions(session: Session, root: string, workers: number): Omit<PesterOptions, 'files' | 'onTest' | 'onFile'> {
  return {
    powershell: session.powershell.command,
    powershellArgs: { '-NoProfile': true, '-NonInteractive': true, '-ExecutionPolicy': 'Bypass' },
    runnerModule: session.toWindowsPath(join(root, 'test', 'pester-runner', 'PesterRunner.psm1')),
    enginePath: session.toWindowsPath,
    workers,
  };
}

/** The shells inherit this process's environment, which carries npm's settings and this Node's options: put the session's in its place. */
function takeEnvironment(environment: Readonly<Record<string, string>>): void {
  for (const name of Object.keys(process.env)) if (!(name in environment)) delete process.env[name];
  Object.assign(process.env, environment);
}

function reportOf(result: FileResult, root: string): FileReport {
  const file = relative(root, result.file).replaceAll('\\', '/');
  return {
    file,
    passed: result.passed,
    skipped: result.skipped,
    durationMs: result.durationMs,
    output: result.output,
    failures: result.tests
      .filter((test) => test.result === 'Failed')
      .map(({ path, message, line, stack }) => ({ path, message, place: [...(line > 0 ? [`at ${file}:${line}`] : []), stack].join('\n').trim() })),
  };
}
