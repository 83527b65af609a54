import { win32 } from 'node:path';
import { median } from '../median.js';
import { figurePath, koffiOf, measure, runWithModule, type Bench } from './measuring.js';

/** Milliseconds for 100,000 lines. */
export interface LogTimes {
  readonly service: number;
  /** node itself, into a file that it appends to as the service does to its log; and into one that it does not. */
  readonly append: number;
  readonly write: number;
}

const service = 'nodesvc-bench-log';

export async function measureLogs(bench: Bench, rounds: number): Promise<LogTimes> {
  const { session } = bench;
  const script = figurePath(bench, 'lines.cjs');
  const result = win32.join(session.temp, 'service.ms');
  // The account of a test machine's service may not write everywhere: LocalSystem may.
  await runWithModule(bench, `New-NodeService -Name ${service} -Script '${script}' -ArgumentList '${result}' -StartupType Manual -FailureAction None -Account LocalSystem -Force`);
  try {
    const times = await measure<Record<keyof LogTimes, number[]>>(bench, 'log-lines.cjs', koffiOf(bench), service, script, session.temp, String(rounds));
    return { service: median(times.service), append: median(times.append), write: median(times.write) };
  } finally {
    await runWithModule(bench, `Remove-NodeService ${service} -Confirm:$false`);
  }
}
