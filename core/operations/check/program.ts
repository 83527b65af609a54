import { statSync } from 'node:fs';
import { win32 } from 'node:path';
import { expandVariables } from '../debug/command.js';
import type { Variables } from '../../scm/service-environment.js';

export interface Program {
  /** Its path, variables expanded. */
  readonly path: string;
  /** The command line with the program's path in quotes; null when it needs none, or has them. */
  readonly quoted: string | null;
}

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

/**
 * The program that a service's command line means. Without quotes Windows tries each part before a space in turn
 * (CreateProcessW's page, lpCommandLine): meant is the one that is a file. Null where none is, or where the path is not a whole one, as
 * those of drivers.
 */
export function findProgram(binaryPath: string, variables: Variables, exists: (path: string) => boolean = isFile): Program | null {
  const quotedPath = /^\s*"([^"]+)"/.exec(binaryPath)?.[1];
  if (quotedPath !== undefined) return { path: expandVariables(quotedPath, variables), quoted: null };
  for (const end of endsOfParts(binaryPath)) {
    const part = binaryPath.slice(0, end);
    const path = expandVariables(part, variables);
    if (!/\.\w+$/.test(path) || !win32.isAbsolute(path) || !exists(path)) continue;
    return { path, quoted: part.includes(' ') ? `"${part}"${binaryPath.slice(end)}` : null };
  }
  return null;
}

/** The whole path of the first part, for a program that is not there. */
export function firstPart(binaryPath: string, variables: Variables): string | null {
  const path = expandVariables(/^\s*(?:"([^"]+)"|(.*?\.exe)\b|(\S+))/i.exec(binaryPath)?.slice(1).find((part) => part !== undefined) ?? '', variables);
  return /^[a-z]:\\/i.test(path) ? path : null;
}

function endsOfParts(text: string): number[] {
  return [...text.matchAll(/ |$/g)].map(({ index }) => index);
}
