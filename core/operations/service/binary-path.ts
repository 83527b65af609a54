import { win32 as path } from 'node:path';
import { hostDirectory, hostPreload, hostSupervisor } from '../../contract/layout.js';
import { composeSupervised, parseSupervised, type SupervisedKind } from '../../contract/supervised.js';
import { joinCommandLine, splitCommandLine } from '../../scm/command-line.js';

/** The parts of a NodeSvc service's command line. */
export interface ServiceCommand {
  readonly nodePath: string;
  readonly name: string;
  readonly nodeArguments: readonly string[];
  readonly hostVersion: string;
  /** Script: in the service's own process. The others: in children of it. */
  readonly kind: 'Script' | SupervisedKind;
  /** A script; the program of Executable; the line of Shell. */
  readonly script: string;
  readonly arguments: readonly string[];
}

const title = '--title=';

/**
 * `"node.exe" "--title=NAME" [node options] -r "...\NodeSvc\VERSION\host.cjs" "script" [arguments]`; what runs in children is told to
 * the supervisor, which is the script then (contract/supervised.ts).
 */
export function composeBinaryPath(command: ServiceCommand, programFiles: string): string {
  const { kind, nodeArguments, script, arguments: args } = command;
  const folder = hostDirectory(programFiles, command.hostVersion);
  return joinCommandLine([
    command.nodePath,
    `${title}${command.name}`,
    ...(kind === 'Script' ? nodeArguments : []),
    '-r',
    path.join(folder, hostPreload),
    ...(kind === 'Script' ? [script, ...args] : [path.join(folder, hostSupervisor), ...composeSupervised({ kind, nodeArguments, script, arguments: args })]),
  ]);
}

/** The parts again, or null when the command line is not that of a NodeSvc service. */
export function parseBinaryPath(binaryPath: string): ServiceCommand | null {
  if (!binaryPath.includes(hostPreload)) return null;
  const [nodePath, first, ...rest] = splitCommandLine(binaryPath);
  const at = rest.findIndex((argument, index) => rest[index - 1] === '-r' && isHostPreload(argument));
  const preload = rest[at];
  const script = rest[at + 1];
  if (nodePath === undefined || !first?.startsWith(title) || preload === undefined || script === undefined) return null;
  const common = { nodePath, name: first.slice(title.length), hostVersion: path.basename(path.dirname(preload)) };
  const args = rest.slice(at + 2);
  if (script !== path.join(path.dirname(preload), hostSupervisor)) return { ...common, kind: 'Script', nodeArguments: rest.slice(0, at - 1), script, arguments: args };
  const supervised = parseSupervised(args);
  return supervised === null ? null : { ...common, ...supervised };
}

const isHostPreload = (argument: string): boolean =>
  path.basename(argument) === hostPreload && path.basename(path.dirname(path.dirname(argument))) === 'NodeSvc';
