import { win32 as path } from 'node:path';
import { hostDirectory, hostPreload } from '../../contract/layout.js';
import { joinCommandLine, splitCommandLine } from '../../scm/command-line.js';

/** The parts of a NodeSvc service's command line. */
export interface ServiceCommand {
  readonly nodePath: string;
  readonly name: string;
  readonly nodeArguments: readonly string[];
  readonly hostVersion: string;
  readonly script: string;
  readonly arguments: readonly string[];
}

const title = '--title=';

/** `"node.exe" "--title=NAME" [node options] -r "...\NodeSvc\VERSION\host.cjs" "script" [arguments]` */
export const composeBinaryPath = (command: ServiceCommand, programFiles: string): string =>
  joinCommandLine([
    command.nodePath,
    `${title}${command.name}`,
    ...command.nodeArguments,
    '-r',
    path.join(hostDirectory(programFiles, command.hostVersion), hostPreload),
    command.script,
    ...command.arguments,
  ]);

/** The parts again, or null when the command line is not that of a NodeSvc service. */
export function parseBinaryPath(binaryPath: string): ServiceCommand | null {
  if (!binaryPath.includes(hostPreload)) return null;
  const [nodePath, first, ...rest] = splitCommandLine(binaryPath);
  const preload = rest.findIndex((argument, index) => rest[index - 1] === '-r' && isHostPreload(argument));
  const script = rest[preload + 1];
  if (nodePath === undefined || !first?.startsWith(title) || preload < 1 || script === undefined) return null;
  return {
    nodePath,
    name: first.slice(title.length),
    nodeArguments: rest.slice(0, preload - 1),
    hostVersion: path.basename(path.dirname(rest[preload] ?? '')),
    script,
    arguments: rest.slice(preload + 2),
  };
}

const isHostPreload = (argument: string): boolean =>
  path.basename(argument) === hostPreload && path.basename(path.dirname(path.dirname(argument))) === 'NodeSvc';
