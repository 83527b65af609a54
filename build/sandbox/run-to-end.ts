import type { ChildProcess } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RunOptions, RunResult, SpawnOptions } from './session.js';

type Spawn = (program: string, args: readonly string[], options: SpawnOptions) => ChildProcess;

/**
 * Runs a program with files as its streams: node.exe under Wine cannot write to a pipe of the host (EINVAL), and a file also
 * does not keep us waiting for a grandchild that inherited it.
 */
export async function runToEnd(
  spawn: Spawn,
  scratch: string,
  program: string,
  args: readonly string[] = [],
  { input, timeoutMs, ...options }: RunOptions = {},
): Promise<RunResult> {
  const folder = mkdtempSync(join(scratch, 'run-'));
  const stdin = join(folder, 'stdin');
  const stdout = join(folder, 'stdout');
  const stderr = join(folder, 'stderr');
  writeFileSync(stdin, input ?? '');
  const files = [openSync(stdin, 'r'), openSync(stdout, 'w'), openSync(stderr, 'w')];
  try {
    const { code, timedOut } = await ended(spawn(program, args, { ...options, stdio: files }), timeoutMs);
    return { code, timedOut, stdout: readFileSync(stdout, 'utf8'), stderr: readFileSync(stderr, 'utf8') };
  } finally {
    for (const file of files) closeSync(file);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function ended(child: ChildProcess, timeoutMs: number | undefined): Promise<Pick<RunResult, 'code' | 'timedOut'>> {
  return new Promise((resolve, reject) => {
    let timedOut = false;
    const timer =
      timeoutMs === undefined
        ? undefined
        : setTimeout(() => {
            timedOut = true;
            child.kill('SIGKILL');
          }, timeoutMs);
    child.on('error', reject);
    child.on('exit', (code) => {
      clearTimeout(timer);
      resolve({ code, timedOut });
    });
  });
}
