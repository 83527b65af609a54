import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { isWin32Failure } from '../../errors/from-win32.js';
import { NodeSvcError } from '../../errors/nodesvc-error.js';
import { firstVariable } from '../../scm/command-line.js';
import type { ServiceManager } from '../../scm/manager.js';
import type { Context } from '../context.js';
import { doesNotExist } from '../gone-codes.js';
import { isInside } from './node-runtime.js';

/** Whether the SCM knows a service of this key name (a display name does not count). */
export function serviceExists(manager: ServiceManager, name: string): boolean {
  try {
    using service = manager.open(name, []);
    return service.name.toLowerCase() === name.toLowerCase();
  } catch (error) {
    if (isWin32Failure(error) && error.code === doesNotExist) return false;
    throw error;
  }
}

export function existingFolder(path: string, target: string): string {
  const full = resolve(path);
  if (statSync(full, { throwIfNoEntry: false })?.isDirectory()) return full;
  throw new NodeSvcError({ id: 'WorkingDirectoryNotFound', category: 'ObjectNotFound', message: `The working directory '${full}' was not found.`, recommendedAction: 'Create it, or correct -WorkingDirectory.', target });
}

export function existingFile(path: string, target: string): string {
  const full = resolve(path);
  if (statSync(full, { throwIfNoEntry: false })?.isFile()) return full;
  throw new NodeSvcError({ id: 'EnvironmentFileNotFound', category: 'ObjectNotFound', message: `The environment file '${full}' was not found.`, recommendedAction: 'Create it, or correct -EnvironmentFile.', target });
}

export function warnOfProfile(script: string, target: string, context: Context): void {
  if (!isInside(script, context.machine.profiles)) return;
  context.warn({ id: 'ScriptInUserProfile', target, message: `'${script}' lies in a user's profile, which the service's account may not be able to read. Move the app to a folder for all users, or let the account read it.` });
}

/** The SCM stores a command line as REG_EXPAND_SZ and expands %NAME% in it at every start; nothing can escape that. */
export function warnOfExpansion(binaryPath: string, target: string, context: Context): void {
  const variable = firstVariable(binaryPath);
  if (variable === null) return;
  context.warn({ id: 'PercentExpanded', target, message: `Windows replaces ${variable} in a service's command line if a variable of that name exists. Pass such a text in a file or with -Environment.` });
}
