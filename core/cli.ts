/**
 * nodesvc.cjs: the core as a program.
 *   node nodesvc.cjs serve                            requests from stdin, one a line, until its end
 *   node nodesvc.cjs OPERATION < input.json           one operation; the exit code is one of contract/exit-codes.ts
 *   node nodesvc.cjs --version
 */
import { realpathSync } from 'node:fs';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { ExitCode } from './contract/exit-codes.js';
import { programDataOf } from './contract/layout.js';
import { isOperationName } from './contract/operations.js';
import { endIfConnected } from './operations/connection.js';
import type { Machine } from './operations/context.js';
import { runOperation, type Answer } from './operations/run.js';
import { Session, invalidRequest, joinLines } from './session.js';
import { version } from './version.js';

const userVariables = ['USERNAME', 'USERDOMAIN', 'USERPROFILE', 'APPDATA', 'LOCALAPPDATA', 'HOMEDRIVE', 'HOMEPATH', 'TEMP', 'TMP'] as const;
const usage = `usage: node nodesvc.cjs serve | OPERATION < input.json | --version`;

void main(process.argv.slice(2)).then((exitCode) => {
  process.exitCode = exitCode;
  // Called back when everything before it has been written.
  process.stdout.write('', () => endIfConnected(exitCode));
});

async function main([command, ...rest]: readonly string[]): Promise<ExitCode> {
  if (command === '--version') return print(version, ExitCode.Success);
  if (command === undefined || rest.length > 0) {
    console.error(usage);
    return ExitCode.InvalidArguments;
  }
  return command === 'serve' ? serve() : runOnce(command);
}

async function serve(): Promise<ExitCode> {
  const session = new Session(readMachine(), joinLines((text) => void process.stdout.write(text)));
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) session.accept(line.replace(/^\uFEFF/, ''));
  session.cancelAll();
  await session.idle();
  return ExitCode.Success;
}

async function runOnce(operation: string): Promise<ExitCode> {
  const answer = (line: Answer): void => void print(JSON.stringify({ id: 0, ...line }), undefined);
  let input: unknown;
  try {
    // An unknown operation is refused without waiting for its input.
    const json = isOperationName(operation) ? (await text(process.stdin)).replace(/^\uFEFF/, '') : '';
    input = json.trim() === '' ? {} : JSON.parse(json);
  } catch {
    answer({ error: invalidRequest('The input is not JSON.').toAnswer() });
    answer({ end: { exitCode: ExitCode.InvalidInput } });
    return ExitCode.InvalidInput;
  }
  return runOperation(operation, input, { machine: readMachine(), signal: new AbortController().signal, answer });
}

function readMachine(): Machine {
  const { env } = process;
  return {
    programData: programDataOf(env),
    programFiles: env['ProgramW6432'] ?? env['ProgramFiles'] ?? 'C:\\Program Files',
    profiles: dirname(env['PUBLIC'] ?? 'C:\\Users\\Public'),
    coreDirectory: __dirname,
    nodePath: realpathSync.native(process.execPath),
    searchPath: env['PATH'] ?? '',
    user: Object.fromEntries(userVariables.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]]))),
  };
}

function print<T>(line: string, result: T): T {
  process.stdout.write(`${line}\n`);
  return result;
}
