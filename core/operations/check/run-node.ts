import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Variables } from '../../scm/service-environment.js';

/** Longer than a node.exe takes that is only just being looked through by a virus scanner, milliseconds. */
const limitMs = 60_000;

const run = promisify(execFile);

export interface NodeRun {
  /** -1 for one that could not be run, or not to its end. */
  readonly exitCode: number;
  /** Its first lines, or why it could not be run. */
  readonly stderr: string;
}

/** Runs node.exe as the user, with the service's variables; it must be one that ends by itself. */
export async function runNode(nodePath: string, args: readonly string[], environment: Variables): Promise<NodeRun> {
  try {
    await run(nodePath, args, { env: { ...environment }, timeout: limitMs, windowsHide: true });
    return { exitCode: 0, stderr: '' };
  } catch (error) {
    const [code, stderr] = error instanceof Error && 'code' in error && 'stderr' in error ? [error.code, error.stderr] : [null, ''];
    const said = typeof stderr === 'string' ? stderr.trim().split(/\r?\n/).slice(0, 5).join(' ') : '';
    return { exitCode: typeof code === 'number' ? code : -1, stderr: said === '' ? (error instanceof Error ? error.message : String(error)) : said };
  }
}
