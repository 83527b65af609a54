/** What came of one test file, whichever runner it belongs to. */
export interface FileReport {
  /** Path from the project's root. */
  readonly file: string;
  readonly passed: number;
  readonly skipped: number;
  readonly durationMs: number;
  readonly failures: readonly Failure[];
  /** What the tests wrote besides; shown when something failed. */
  readonly output: string;
}

export interface Failure {
  /** The blocks around the test and its own name, outermost first. */
  readonly path: readonly string[];
  readonly message: string;
  /** Where: a file with its line, or the stack's lines. Empty when unknown. */
  readonly place: string;
}

/** One line for the file, and below it what failed. */
export function formatFile(report: FileReport): string[] {
  const counts = [`${report.passed} passed`];
  if (report.failures.length > 0) counts.push(`${report.failures.length} failed`);
  if (report.skipped > 0) counts.push(`${report.skipped} skipped`);
  const lines = [`${report.file}: ${counts.join(', ')} (${(report.durationMs / 1000).toFixed(1)} s)`];
  for (const { path, message, place } of report.failures) {
    lines.push(`  FAILED ${path.length > 0 ? path.join(' > ') : 'the file as a whole'}`, ...indent(message), ...indent(place));
  }
  if (report.failures.length > 0 && report.output.trim() !== '') lines.push('  output:', ...indent(report.output.trim()));
  return lines;
}

/** The last line of a run, and its exit code: a run without any test that passed is a failure, too. */
export function summarize(reports: readonly FileReport[]): { readonly line: string; readonly exitCode: 0 | 1 } {
  const passed = reports.reduce((sum, report) => sum + report.passed, 0);
  const failed = reports.reduce((sum, report) => sum + report.failures.length, 0);
  return { line: `${passed} passed, ${failed} failed`, exitCode: passed > 0 && failed === 0 ? 0 : 1 };
}

const indent = (text: string): string[] => (text === '' ? [] : text.split('\n').map((line) => `    ${line}`));
