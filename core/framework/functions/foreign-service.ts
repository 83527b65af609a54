import { win32 } from 'node:path';
import { hostPreload } from '../../contract/layout.js';
import { splitCommandLine } from '../../scm/command-line.js';
import { locateSpecificServiceExe } from './locate.js';

/** `install` met a service of its name that is another program's, perhaps one of Windows' own. */
export class ForeignServiceError extends Error {
  override readonly name = 'ForeignServiceError';

  constructor(service: string, binaryPath: string) {
    super(`There is a service '${service}' already, and another program's: ${binaryPath}. Give the class another svcName; to make the service this program's all the same, use update.`);
  }
}

/** Rejects with a ForeignServiceError for a service that neither `binaryPath`'s program, nor its script, nor another Node script made. */
export async function refuseForeign(name: string, binaryPath: string): Promise<void> {
  const present = await locateSpecificServiceExe(name);
  if (!isAkin(partsOf(present), partsOf(binaryPath))) throw new ForeignServiceError(name, present);
}

/** The names of a command line's files, without their folders: a program may have moved. */
const partsOf = (line: string): string[] => splitCommandLine(line).map((part) => win32.basename(part).toLowerCase());

function isAkin([program = '', ...args]: readonly string[], [ownProgram = '', ...own]: readonly string[]): boolean {
  // One of New-NodeService's has more than its command line.
  if (args.includes(hostPreload)) return false;
  return program === 'node.exe' || program === ownProgram || args.some((part) => /\.[cm]?[jt]s$/.test(part) && own.includes(part));
}
