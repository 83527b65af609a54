import { execFile } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Session } from '../sandbox/session.js';

/** Where measurements are made, and of what. */
export interface Bench {
  readonly session: Session;
  readonly root: string;
  /** Folder of the built module. */
  readonly module: string;
}

const execute = promisify(execFile);
const longestMs = 300_000;

/** Runs one of test/figures' programs in node.exe and gives what it printed, which is JSON. */
export async function measure<T>(bench: Bench, program: string, ...args: readonly string[]): Promise<T> {
  const { session } = bench;
  return json(program, await session.run(session.node(24), [figurePath(bench, program), ...args], { timeoutMs: longestMs }));
}

/** Runs one of test/figures' scripts in a PowerShell of its own; what it prints is JSON. */
export const measureInPowerShell = async <T>(bench: Bench, script: string, ...args: readonly string[]): Promise<T> =>
  json(script, await powershell(bench, '-File', figurePath(bench, script), ...args));

/** Runs a command that has the module; rejects with what it wrote when it fails. */
export async function runWithModule(bench: Bench, command: string): Promise<string> {
  const text = `$ErrorActionPreference = 'Stop'; Import-Module '${manifestOf(bench)}'; ${command}`;
  return (await powershell(bench, '-Command', text)).stdout.trim();
}

export const manifestOf = ({ session, module }: Bench): string => session.toWindowsPath(join(module, 'NodeSvc.psd1'));
export const koffiOf = ({ session, module }: Bench): string => session.toWindowsPath(join(module, 'koffi.node'));
export const figurePath = ({ session, root }: Bench, name: string): string => session.toWindowsPath(join(root, 'test', 'figures', name));

/** A port that nothing listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject).listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (typeof address === 'object' && address !== null ? resolve(address.port) : reject(new Error('no port'))));
    });
  });
}

const powershell = ({ session: { powershell: { command, args }, environment } }: Bench, ...rest: readonly string[]): Promise<{ stdout: string; stderr: string }> =>
  execute(command, [...args, '-NoProfile', '-NonInteractive', '-ExecutionPolicy', 'Bypass', ...rest], { env: environment, timeout: longestMs });

function json<T>(program: string, { stdout, stderr }: { readonly stdout: string; readonly stderr: string }): T {
  try {
    return JSON.parse(stdout.trim().split(/\r?\n/).at(-1) ?? '');
  } catch {
    throw new Error(`${program} could not measure: ${stdout}${stderr}`);
  }
}
