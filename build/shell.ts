// A developer's way into the sandbox: runs a Windows program in a session, and keeps a session open for the next ones.
//   node build/run.mjs shell --open             opens a session that stays; prints its folder, to be put into NODESVC_SESSION
//   node build/run.mjs shell -- pwsh -Command "Get-Service"    in that session, or else in one of its own
//   node build/run.mjs shell --close            ends the session named by NODESVC_SESSION
import { spawn, type StdioOptions } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runTask } from './run-task.js';
import { runToEnd } from './sandbox/run-to-end.js';
import { openSession, type Session } from './sandbox/session.js';
import { ownerOf } from './sandbox/session-folder.js';
import { SetupError } from './sandbox/setup-error.js';

const commandFile = 'shell.json';

/** What another process needs in order to run programs in this session. */
interface ShellCommand {
  /** Put before the program and its arguments; empty where programs start natively. */
  readonly launcher: readonly string[];
  readonly powershell: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

await runTask(async () => {
  const [first, ...rest] = process.argv.slice(2);
  if (first === '--open') return open();
  if (first === '--hold') return hold();
  if (first === '--close') return void process.kill(ownerOf(sessionFolder()), 'SIGTERM');
  const command = first === '--' ? rest : process.argv.slice(2);
  if (command.length === 0) throw new SetupError('Usage: node build/run.mjs shell [--open | --close | -- PROGRAM ARGUMENTS...]');
  return process.env['NODESVC_SESSION'] ? runIn(readCommand(sessionFolder()), command) : runInOwn(command);
});

/** Starts the process that holds the session, and ends when the session is there. */
function open(): Promise<number> {
  return new Promise((resolve, reject) => {
    const holder = spawn(process.execPath, [fileURLToPath(import.meta.url), '--hold'], { detached: true, stdio: ['ignore', 'pipe', 'inherit'] });
    holder.on('error', reject);
    holder.on('exit', (code) => resolve(code ?? 1));
    holder.stdout.setEncoding('utf8').once('data', (line: string) => {
      process.stdout.write(line);
      holder.unref();
      process.exit(0);
    });
  });
}

async function hold(): Promise<number> {
  const session = await openSession({ log });
  writeFileSync(join(session.folder, commandFile), JSON.stringify(describe(session)));
  process.stdout.write(`export NODESVC_SESSION=${session.folder}\n`);
  setInterval(() => undefined, 1 << 30);
  return new Promise(() => undefined);
}

async function runInOwn(command: readonly string[]): Promise<number> {
  const session = await openSession({ log });
  try {
    return await runIn(describe(session), command);
  } finally {
    await session.close();
  }
}

async function runIn(shell: ShellCommand, [program = '', ...args]: readonly string[]): Promise<number> {
  const isPowerShell = program === 'pwsh' || program === 'powershell';
  const [file = program, ...all] = isPowerShell ? [...shell.powershell, ...args] : [...shell.launcher, program, ...args];
  const start = (stdio: StdioOptions) => spawn(file, all, { stdio, env: { ...shell.environment, ...testVariables() } });
  if (isPowerShell) return new Promise((resolve, reject) => start('inherit').on('error', reject).on('exit', (code) => resolve(code ?? 1)));
  // Any other program may be node.exe, which under Wine needs files; so its output comes at its end.
  const result = await runToEnd((_program, _args, options) => start(options.stdio ?? 'inherit'), tmpdir(), program);
  process.stdout.write(result.stdout);
  process.stderr.write(result.stderr);
  return result.code ?? 1;
}

function describe(session: Session): ShellCommand {
  return {
    launcher: session.kind === 'wine' ? [join(session.folder, 'wine')] : [],
    powershell: [session.powershell.command, ...session.powershell.args],
    environment: session.environment,
  };
}

function readCommand(folder: string): ShellCommand {
  const value: ShellCommand = JSON.parse(readFileSync(join(folder, commandFile), 'utf8'));
  return value;
}

function sessionFolder(): string {
  const folder = process.env['NODESVC_SESSION'];
  if (!folder) throw new SetupError('NODESVC_SESSION is not set: run "node build/run.mjs shell --open" first, and what it prints.');
  return folder;
}

/** The caller's own NODESVC_ variables reach the program. */
function testVariables(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (/^NODESVC_/.test(name) && value !== undefined ? [[name, value]] : [])));
}

function log(line: string): void {
  process.stderr.write(`${line}\n`);
}
