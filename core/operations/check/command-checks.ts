import { existsSync } from 'node:fs';
import { win32 } from 'node:path';
import { findProgram, firstPart } from './program.js';
import { failed, passed, repairIt, warning, type Finding } from './finding.js';
import { isDriver, isOwn, type Subject } from './subject.js';

/** Whether the command line says what it means: the program in quotes, and no % that Windows would replace. */
export function checkCommandLine(subject: Subject): Finding[] {
  const { name, config: { binaryPath }, environment } = subject;
  if (isDriver(subject)) return [];
  const findings: Finding[] = [];
  const quoted = findProgram(binaryPath, environment)?.quoted;
  if (quoted)
    findings.push(warning('CommandLine',
      `The path of its program has spaces and no quotes: ${binaryPath}. Windows tries each part in turn, so who can make a file such as '${binaryPath.slice(0, binaryPath.indexOf(' '))}.exe' decides what runs.`,
      repairIt(name), { change: { property: 'binaryPath', from: binaryPath, to: quoted }, binaryPath: quoted }));
  const variable = /%[^%"]+%/.exec(binaryPath)?.[0];
  if (variable !== undefined && isOwn(subject))
    findings.push(warning('CommandLine', `Windows replaces ${variable} in the command line if there is a variable of that name.`, 'Pass such a text in a file, or with -Environment.'));
  return findings.length > 0 ? findings : [passed('CommandLine', 'The command line is quoted as it should be.')];
}

/** Of services of other programs; those of NodeSvc's own are looked at as node.exe and script. */
export function checkProgram(subject: Subject): Finding[] {
  const { config: { binaryPath }, environment } = subject;
  if (isOwn(subject) || isDriver(subject)) return [];
  const path = findProgram(binaryPath, environment)?.path ?? firstPart(binaryPath, environment);
  if (path === null || !win32.isAbsolute(path)) return [];
  // Windows adds the ending of a program that has none.
  if (existsSync(path) || existsSync(`${path}.exe`)) return [passed('ProgramFound', `'${path}' is there.`)];
  return [failed('ProgramFound', `Its program '${path}' is not there.`, 'Install the program again, or remove the service with its own uninstaller.')];
}
