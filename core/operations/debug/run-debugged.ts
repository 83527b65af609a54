import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { Duplex } from 'node:stream';
import { debugDescriptor, stopWord } from '../../contract/host-debug.js';
import type { Variables } from '../../scm/service-environment.js';
import type { RawCommand } from './command.js';
import { eachLine } from './lines.js';

export interface DebugRun {
  readonly command: RawCommand;
  readonly environment: Variables;
  readonly workingDirectory: string;
  /** Time from the stop request until the process is ended, milliseconds. */
  readonly stopTimeoutMs: number;
  /** The process is to be stopped. */
  readonly stop: AbortSignal;
  line(stream: 'stdout' | 'stderr', text: string): void;
  /** A word of the host's, see contract/host-debug.ts. */
  word(word: string): void;
  /** The process had not ended at the stop deadline, and is ended. */
  overdue(): void;
}

/** Runs a service's command line as it is, without an SCM, until it has ended; the exit code, or null when it was ended. */
export async function runDebugged(run: DebugRun): Promise<number | null> {
  const { command: { program, words: [first, rest] }, environment, workingDirectory, stop } = run;
  const child = spawn(program, rest === '' ? [] : [rest], {
    argv0: first, windowsVerbatimArguments: true, windowsHide: true, env: { ...environment }, cwd: workingDirectory,
    // A service has no input.
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const closed = once(child, 'close');
  const { stdout, stderr } = child;
  if (stdout !== null) eachLine(stdout, (text) => run.line('stdout', text));
  if (stderr !== null) eachLine(stderr, (text) => run.line('stderr', text));
  const channel = child.stdio[debugDescriptor];
  if (!(channel instanceof Duplex)) throw new Error('The process was started without a channel');
  eachLine(channel, run.word);
  // The other end goes with the process.
  channel.on('error', () => undefined);
  let deadline: NodeJS.Timeout | undefined;
  const requestStop = (): void => {
    channel.write(`${stopWord}\n`);
    deadline = setTimeout(() => {
      run.overdue();
      endTree(child, environment);
    }, run.stopTimeoutMs);
  };
  stop.addEventListener('abort', requestStop, { once: true });
  if (stop.aborted) requestStop();
  try {
    await closed;
    return child.exitCode;
  } finally {
    clearTimeout(deadline);
    stop.removeEventListener('abort', requestStop);
  }
}

/** With its children, which would hold its pipes and ports. */
function endTree(child: ChildProcess, environment: Variables): void {
  const taskkill = spawn('taskkill.exe', ['/T', '/F', '/PID', String(child.pid)], { stdio: 'ignore', windowsHide: true, env: { ...environment } });
  taskkill.on('error', () => child.kill()).on('close', () => child.kill());
}
