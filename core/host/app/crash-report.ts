import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crashReport, defaultLogDirectory, earlierCrashReport } from '../../contract/layout.js';
import type { Log } from '../log/log.js';
import { wrapMethod } from '../wrap-method.js';

/** Node's option for reports without environment variables, from 22.13 on; an older Node does not start with it. */
const withoutEnvironment = '--report-exclude-env';

/**
 * Has a crash leave Node's diagnostic report in the log folder: a fatal error of Node's own, such as a heap that is full, and
 * process.abort. The last two reports are kept. Environment variables may be secrets, and are in none of them.
 */
export function reportCrashes(log: Pick<Log, 'note'>, directory: string, programData: string, name: string): void {
  const path = join(directory, crashReport(name));
  const { report } = process;
  report.directory = directory;
  report.filename = crashReport(name);
  // It would look up the name of every peer, and a name server that does not answer would hold up the end.
  Reflect.set(report, 'excludeNetwork', true);
  // Such a report has the variables unless the command line forbids it: process.report.excludeEnv holds neither for threads nor with the heap
  // full. The default log folder is for those who can read service.json, and the next start takes them out.
  report.reportOnFatalError = process.execArgv.includes(withoutEnvironment) || directory === defaultLogDirectory(programData, name);
  wrapMethod(process, 'abort', (abort) => function () {
    const error = new Error('process.abort was called');
    log.note(`${name}: ${error.stack ?? error.message}`);
    writeOwn(log, path, error, name);
    return Reflect.apply(abort, process, []);
  });
}

/** To Node, process.abort is no error of its own that it would report. */
function writeOwn(log: Pick<Log, 'note'>, path: string, error: Error, name: string): void {
  try {
    writeFileSync(path, textOf(process.report.getReport(error)));
  } catch (failure) {
    log.note(`${name}: no diagnostic report could be written: ${String(failure)}`);
  }
}

/** Puts aside what an earlier run, or an instance that is replaced, has left. */
export function keepEarlierReport(log: Pick<Log, 'note'>, directory: string, name: string): void {
  const path = join(directory, crashReport(name));
  if (!existsSync(path)) return;
  const kept = join(directory, earlierCrashReport(name));
  try {
    renameSync(path, kept);
    takeOutEnvironment(kept);
    log.note(`${name}: an earlier run left a diagnostic report: ${kept}`);
  } catch (error) {
    log.note(`${name}: an earlier run left a diagnostic report that cannot be used: ${String(error)}`);
  }
}

function takeOutEnvironment(path: string): void {
  const text = readFileSync(path, 'utf8');
  if (!text.includes('"environmentVariables"')) return;
  try {
    writeFileSync(path, textOf(JSON.parse(text)));
  } catch (error) {
    // Cut off by the crash: what is left of it may still be variables.
    rmSync(path);
    throw error;
  }
}

/** As JSON without environment variables; each thread's report has its own. */
const textOf = (report: object): string => `${JSON.stringify(report, (key, value: unknown) => (key === 'environmentVariables' ? undefined : value), 2)}\n`;
