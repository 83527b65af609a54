import { joinCommandLine } from '../../scm/command-line.js';
import { locateServiceExe } from '../functions/locate.js';
import { runningNodeOptions, runningScript } from '../process/this-process.js';

/** What the SCM runs as a service: a program and its arguments. */
export interface ServiceCommand {
  /** The program; default: the node.exe that runs now, with its own options. */
  readonly exeName?: string | undefined;
  /** Node's options before the script; default: those of this process, or none when `exeName` is given. */
  readonly nodeArguments?: readonly string[] | undefined;
  /** The script that defines the service; default: the one that runs now. null: the program needs none. */
  readonly script?: string | null | undefined;
  /** What follows: arguments, or one text that is appended as it is. Default: none. */
  readonly exeArgs?: string | readonly string[] | undefined;
}

/**
 * The command line that the SCM runs, each part in quotes where it needs them. The program must exist on this machine unless `remote`.
 * Throws a ServiceExeError. (_GetCommandLine, which quotes nothing.)
 */
export function getServiceCommandLine({ exeName, nodeArguments, script, exeArgs = [] }: ServiceCommand = {}, remote = false): string {
  const program = remote && exeName !== undefined ? exeName : locateServiceExe(exeName);
  const options = nodeArguments ?? (exeName === undefined ? runningNodeOptions() : []);
  const main = script === undefined ? getServiceScript() : script;
  const line = joinCommandLine([program, ...options, ...(main === null ? [] : [main]), ...(typeof exeArgs === 'string' ? [] : exeArgs)]);
  return typeof exeArgs === 'string' && exeArgs !== '' ? `${line} ${exeArgs}` : line;
}

/**
 * The script that defines the service, absolute: the one that Node runs; null in a program that Node was packed into. It stands in the
 * service's command line, where pywin32 has a class string in the registry. (GetServiceClassString.)
 */
export function getServiceScript(): string | null {
  return runningScript();
}
