import type { LogStreamWord } from '../../contract/log-lines.js';
import { logFile } from '../../contract/layout.js';
import { errorLogFile } from '../../contract/log-files.js';
import type { ServiceSettings } from '../../contract/settings.js';
import { NodeSvcError } from '../../errors/nodesvc-error.js';
import type { LineReading, LogLine } from './log-line.js';

export interface LogChoice {
  readonly logs: readonly { readonly path: string; readonly reading: LineReading }[];
  /** Whether a line is wanted; null: each is. */
  readonly wanted: ((line: LogLine) => boolean) | null;
  /** The logs' lines can be put in order. */
  readonly timed: boolean;
}

interface Wish {
  readonly stream: LogStreamWord | 'All';
  readonly since?: string | undefined;
}

/** Which files have the lines of a stream, and how they tell them from others; refuses what a log does not record. */
export function chooseLogs(name: string, { logDirectory, log }: Pick<ServiceSettings, 'logDirectory' | 'log'>, { stream, since }: Wish): LogChoice {
  const { format, timestamps, errorFile } = log;
  const timed = format === 'Json' || timestamps;
  if (since !== undefined && !timed && stream !== 'Host')
    throw notRecorded(name, 'when a line was written', 'Set-NodeService -LogTimestamp or -LogFormat Json records it from the next start on.');
  if ((stream === 'Output' || stream === 'Error') && format === 'Text' && !errorFile)
    throw notRecorded(name, 'stdout from stderr', 'Set-NodeService -ErrorLog or -LogFormat Json keeps them apart from the next start on.');
  // In a Text format the lines of a stream that has a file of its own don't say whose they are.
  const main = { path: logFile(logDirectory, name), reading: { timestamps, stream: errorFile ? 'Output' : null } } as const;
  const error = { path: errorLogFile(logDirectory, name), reading: { timestamps, stream: 'Error' } } as const;
  const both = errorFile ? [main, error] : [main];
  return {
    logs: stream === 'All' ? both : errorFile && stream === 'Error' ? [error] : [main],
    wanted: stream === 'All' ? null : (line) => line.stream === stream,
    timed,
  };
}

const notRecorded = (name: string, what: string, recommendedAction: string): NodeSvcError =>
  new NodeSvcError({
    id: 'LogDoesNotTell', category: 'InvalidOperation', target: name,
    message: `The log of service '${name}' does not tell ${what}.`,
    recommendedAction: recommendedAction.replace('Set-NodeService ', `Set-NodeService ${name} `),
  });
