import path from 'node:path';
import { splitCommandLine } from '../../scm/command-line.js';
import { findProgram, isBatch, notFound, scriptOfShim, type Program } from './program.js';
import { resolveScript } from './script.js';

/** Commands that are inside cmd.exe. */
const builtIns = new Set(['assoc', 'call', 'cd', 'chdir', 'copy', 'date', 'del', 'dir', 'echo', 'erase', 'exit', 'for', 'ftype', 'goto', 'if', 'md', 'mkdir',
  'mklink', 'move', 'path', 'pause', 'popd', 'prompt', 'pushd', 'rd', 'rem', 'ren', 'rename', 'rmdir', 'set', 'shift', 'start', 'time', 'title', 'type', 'ver', 'verify', 'vol']);

/** What means something to cmd.exe, where it stands outside quotes. */
const shellSyntax = /[|<>&^()\r\n]/;

const outsideQuotes = (line: string): string => line.replace(/"[^"]*"/g, '""');

/**
 * A line as at a prompt in `folder`, without a shell where that is possible: a program by its path; `node x.js` and what npm made
 * (npm itself, the commands of packages) as Node scripts, which can be stopped gracefully. What needs cmd.exe gets it: pipes and
 * other syntax of its, its built-in commands, and batch files.
 */
export function resolveCommand(command: string, folder: string, searchPath: string, target: string): Program {
  const line = command.trim();
  const [name = '', ...args] = splitCommandLine(line);
  const shell: Program = { kind: 'Shell', script: line, arguments: [] };
  if (shellSyntax.test(outsideQuotes(line)) || builtIns.has(name.toLowerCase())) return shell;
  const file = findProgram(name, folder, searchPath);
  if (file === undefined) throw notFound(`The command '${name}' was not found on PATH or in '${folder}'.`, 'Check -Command and -WorkingDirectory, or give the program\'s path. The PATH is that of this process.', target);
  if (isBatch(file)) {
    const script = scriptOfShim(file);
    return script === undefined ? { ...shell, script: `"${file}"${restOf(line)}` } : { kind: 'Isolated', script, arguments: args };
  }
  const [script, ...rest] = args;
  // Options of node's own before the script: which of them take a value, node knows best.
  if (/^node\.exe$/i.test(path.basename(file)) && script !== undefined && !script.startsWith('-'))
    return { kind: 'Isolated', script: resolveScript(path.resolve(folder, script), target), arguments: rest };
  if (/\.(com|exe)$/i.test(file)) return { kind: 'Executable', script: file, arguments: args };
  throw notFound(`'${file}' is not a program that Windows can start.`, 'Use -Script for a Node script, or put the program that runs the file first: powershell -File x.ps1.', target);
}

/** The line behind its first word. */
const restOf = (line: string): string => line.replace(/^(?:"[^"]*"|[^\s"])+/, '');
