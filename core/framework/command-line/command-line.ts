import { splitCommandLine } from '../../scm/command-line.js';
import { ERROR_FAILED_SERVICE_CONTROLLER_CONNECT, ERROR_INVALID_PARAMETER } from '../../win32/constants.js';
import { Win32Error } from '../../win32/win32-error.js';
import { parseCommand, type Command, type Verb } from './command.js';
import { UsageError } from './getopt.js';
import { DEFAULT_TIMEOUT_MS } from '../functions/open-service.js';
import { runCommand, type CommandContext } from './run-command.js';
import type { ServiceDefinition } from '../functions/service-definition.js';
import { usage } from './usage.js';

export interface CommandLine {
  /** What the user wrote behind the script. */
  readonly args: readonly string[];
  /** The script's name, for the usage. */
  readonly program: string;
  /** getopt letters of install's and update's own options. */
  readonly customInstallOptions: string;
}

export interface CommandLineContext extends CommandContext {
  /** Hands the process to the SCM until its services have ended. Rejects with 1063 when the SCM didn't start it. */
  serve(): Promise<void>;
}

/** The whole of handleCommandLine, but for the process it runs in. Resolves to the exit code. */
export async function runCommandLine(services: readonly ServiceDefinition[], line: CommandLine, context: CommandLineContext): Promise<number> {
  const explain = (message: string, code: number): number => {
    context.printError(`${message}\n\n${usage(line.program, line.customInstallOptions)}`);
    return code;
  };
  let command: Command;
  try {
    command = parseCommand(withoutOwn(line.args, services), line.customInstallOptions);
    if (command.verb === 'debug' && services.length > 1) throw new UsageError('debug runs one service, and this program has several.');
  } catch (error) {
    if (error instanceof UsageError) return explain(error.message, ERROR_INVALID_PARAMETER);
    throw error;
  }
  if (command.help) {
    context.print(usage(line.program, line.customInstallOptions));
    return 0;
  }
  if (command.verb !== null) return runForEach(command.verb, command, services, context);
  try {
    await context.serve();
    return 0;
  } catch (error) {
    if (!Win32Error.is(error, ERROR_FAILED_SERVICE_CONTROLLER_CONNECT)) throw error;
    return explain('There is no command, and the SCM did not start this process.', error.code);
  }
}

/** Started by the SCM, a service has its own exeArgs before it, which are no command. */
function withoutOwn(args: readonly string[], services: readonly ServiceDefinition[]): readonly string[] {
  for (const { exeArgs = [] } of services) {
    const own = typeof exeArgs === 'string' ? splitCommandLine(`x ${exeArgs}`).slice(1) : exeArgs;
    if (own.length > 0 && own.every((argument, index) => args[index] === argument)) return args.slice(own.length);
  }
  return args;
}

/**
 * Several services are stopped and removed in reverse, since later ones may depend on earlier ones, and restarted by stopping all before any
 * is started. The first error ends it.
 */
async function runForEach(verb: Verb, command: Command, services: readonly ServiceDefinition[], context: CommandLineContext): Promise<number> {
  if (verb === 'restart' && services.length > 1) {
    const code = await runForEach('stop', { ...command, waitMs: DEFAULT_TIMEOUT_MS }, services, context);
    return code === 0 ? runForEach('start', command, services, context) : code;
  }
  let password: Promise<string> | undefined;
  // Asked for once: the account is the same for all, and standard input has one line.
  const readPassword = (prompt: string): Promise<string> => (password ??= context.readPassword(prompt));
  const ordered = verb === 'stop' || verb === 'remove' ? [...services].reverse() : services;
  for (const service of ordered) {
    const code = await runCommand(verb, command, service, { ...context, readPassword, shareProcess: services.length > 1 || undefined });
    if (code !== 0) return code;
  }
  return 0;
}
