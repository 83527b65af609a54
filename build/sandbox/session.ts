import type { ChildProcess, StdioOptions } from 'node:child_process';
import { Cache, cacheFolder } from './cache.js';
import { thisMachine } from './machine.js';
import type { NodeMajor } from './node-runtime.js';
import { openWindowsSession } from './windows-session.js';
import { openWineSession } from './wine-session.js';

/**
 * Windows programs, run natively on Windows and through Wine elsewhere. All programs of a Wine session share one registry,
 * one C: drive and one Service Control Manager, which live from openSession to close().
 */
export interface Session {
  readonly kind: 'windows' | 'wine';
  /** The session's own folder on the host, gone after close(). */
  readonly folder: string;
  /** Windows path of an empty folder that every account can read, gone after close(). */
  readonly temp: string;
  /** How to start PowerShell: one executable for child_process.spawn (no shell), and arguments to put before one's own. */
  readonly powershell: { readonly command: string; readonly args: readonly string[] };
  /** The environment programs get: nothing of npm's or of this Node's options. Give it to whatever is started with `powershell`. */
  readonly environment: Readonly<Record<string, string>>;
  /** Windows path of node.exe. The folder of 24 is the first on PATH. */
  node(major: NodeMajor): string;
  /** Runs a program to its end. A program that fails is a result, too; rejects when it cannot be started. */
  run(program: string, args?: readonly string[], options?: RunOptions): Promise<RunResult>;
  /** Starts a program. Wine's node.exe cannot write to a pipe of the host: give it files or 'inherit' as stdio (run does). */
  spawn(program: string, args?: readonly string[], options?: SpawnOptions): ChildProcess;
  toWindowsPath(hostPath: string): string;
  toHostPath(windowsPath: string): string;
  /** Ends every program of the session and removes its folder. It also happens at exit, SIGINT, SIGTERM and SIGHUP. */
  close(): Promise<void>;
}

export interface SpawnOptions {
  /** A path of the host or of Windows. Default: the process's own working directory. */
  readonly cwd?: string;
  /** Added to `environment`. */
  readonly env?: Readonly<Record<string, string>>;
  readonly stdio?: StdioOptions;
}

export interface RunOptions extends Omit<SpawnOptions, 'stdio'> {
  /** Text for stdin. Default: none, so stdin is at its end at once. */
  readonly input?: string;
  /** Default: no limit. The program is then killed, and `timedOut` is true. */
  readonly timeoutMs?: number;
}

export interface RunResult {
  /** The exit code; through Wine only its lowest 8 bits. null when the program was killed. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly timedOut: boolean;
}

export interface SessionOptions {
  /** Gets a line when something takes long. Default: silent. */
  readonly log?: (line: string) => void;
  /** The project with test/pshost and test/scm-levels. Default: the working directory. */
  readonly projectFolder?: string;
}

/** Opens a session, after making what is missing in the cache. Rejects with SetupError when the user has to install something. */
export async function openSession(options: SessionOptions = {}): Promise<Session> {
  const cache = new Cache(cacheFolder(), options.log ?? (() => undefined));
  const projectFolder = options.projectFolder ?? process.cwd();
  return thisMachine.platform === 'win32' ? openWindowsSession(thisMachine, cache, projectFolder) : openWineSession(thisMachine, cache, projectFolder);
}
