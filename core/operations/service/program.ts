import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { NodeSvcError } from '../../errors/nodesvc-error.js';
import type { ServiceCommand } from './binary-path.js';

export type Program = Pick<ServiceCommand, 'kind' | 'script' | 'arguments'>;

const isFile = (file: string): boolean => statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;

/** Endings of what Windows can start, in the order in which cmd.exe tries them by default. */
const endings = ['.com', '.exe', '.bat', '.cmd'] as const;

/** The file that a prompt in `folder` would start for `name`: PATH first, so that no file of the app's passes for a tool. */
export function findProgram(name: string, folder: string | null, searchPath: string): string | undefined {
  const own = folder === null ? [] : [folder];
  const folders = path.isAbsolute(name) ? [''] : /[\\/]/.test(name) ? own : [...searchPath.split(path.delimiter).map((one) => one.replaceAll('"', '')).filter((one) => one !== ''), ...own];
  const hasEnding = endings.some((ending) => name.toLowerCase().endsWith(ending));
  const files = hasEnding ? [name] : [...endings.map((ending) => name + ending), name];
  return folders.flatMap((one) => files.map((file) => path.resolve(one, file))).find(isFile);
}

export const isBatch = (file: string): boolean => /\.(cmd|bat)$/i.test(file);

/** What npm writes for a package's command: `"node.exe" "%dp0%\..\package\cli.js" %*`. */
const shimLine = /"%(?:~dp0|dp0%)\\?([^"%]+\.[cm]?js)"\s+%\*/;

/**
 * The Node script behind a .cmd file, when it does nothing but run one: npm and npx themselves, and the commands that npm makes for
 * packages. Run by node.exe, it needs no cmd.exe between the service and the app.
 */
export function scriptOfShim(file: string): string | undefined {
  const folder = path.dirname(file);
  const tool = /^(npm|npx)\.cmd$/i.exec(path.basename(file))?.[1]?.toLowerCase();
  if (tool !== undefined) {
    const script = path.join(folder, 'node_modules', 'npm', 'bin', `${tool}-cli.js`);
    if (isFile(script)) return script;
  }
  const found = shimLine.exec(readFileSync(file, 'utf8'))?.[1];
  const script = found === undefined ? undefined : path.resolve(folder, found);
  return script !== undefined && isFile(script) ? script : undefined;
}

/** A path, or a name on PATH. */
export function resolveExecutable(executable: string, searchPath: string, target: string): Program {
  const file = findProgram(executable, null, searchPath);
  if (file === undefined) throw notFound(`The program '${executable}' was not found.`, 'Check -Executable: a full path, or the name of a program on PATH.', target);
  if (isBatch(file)) {
    const script = scriptOfShim(file);
    if (script !== undefined) return { kind: 'Isolated', script, arguments: [] };
    throw new NodeSvcError({
      id: 'NotAnExecutable', category: 'InvalidArgument', target, message: `'${file}' is a batch file, which only cmd.exe can run.`,
      recommendedAction: `Use -Command '"${file}"', with its arguments in the same text.`,
    });
  }
  if (/\.([cm]?[jt]s|ps1|py|json|txt)$/i.test(file))
    throw new NodeSvcError({
      id: 'NotAnExecutable', category: 'InvalidArgument', target, message: `'${file}' is not a program that Windows can start.`,
      recommendedAction: /\.[cm]?[jt]s$/i.test(file) ? 'Use -Script, with -Isolate if it is to run in a process of its own.' : 'Name the program that runs it with -Executable, and the file in -ArgumentList.',
    });
  return { kind: 'Executable', script: file, arguments: [] };
}

export const notFound = (message: string, recommendedAction: string, target: string): NodeSvcError =>
  new NodeSvcError({ id: 'ProgramNotFound', category: 'ObjectNotFound', message, recommendedAction, target });
