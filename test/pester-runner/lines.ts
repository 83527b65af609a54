/** What PesterRunner.psm1 says on stdout: one line `##pester {json}` a test, and one for the file's summary. */
import * as v from 'valibot';

const marker = '##pester ';

const testSchema = v.object({
  /** The test file, as the engine sees it. */
  file: v.string(),
  /** Names of the blocks and the test, outermost first; empty when the whole file failed. */
  path: v.array(v.string()),
  result: v.picklist(['Passed', 'Failed', 'Skipped']),
  durationMs: v.number(),
  /** Why it failed or was skipped; empty for a pass. */
  message: v.string(),
  /** FullyQualifiedErrorId of the failure; `PesterAssertionFailed` for a Should. */
  errorId: v.string(),
  /** Line in the test file, 0 when unknown. */
  line: v.number(),
  stack: v.string(),
});

const summarySchema = v.object({
  summary: v.object({
    passed: v.number(),
    failed: v.number(),
    skipped: v.number(),
    durationMs: v.number(),
    /** `PesterRunner`, or Pester's name and version. */
    engine: v.string(),
  }),
});

export type TestResult = Readonly<v.InferOutput<typeof testSchema>>;
export type Summary = Readonly<v.InferOutput<typeof summarySchema>['summary']>;

const lineSchema = v.union([summarySchema, testSchema]);

/** A line of the runner, or undefined for anything else the tests wrote. Throws on a damaged line of the runner. */
export function parseRunnerLine(line: string): { readonly test: TestResult } | { readonly summary: Summary } | undefined {
  const at = line.indexOf(marker);
  if (at < 0) return undefined;
  const parsed = v.parse(lineSchema, JSON.parse(line.slice(at + marker.length)));
  return 'summary' in parsed ? { summary: parsed.summary } : { test: parsed };
}
