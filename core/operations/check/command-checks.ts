import { existsSync } from 'node:fs';
import { win32 } from 'node:path';
import { findProgram, firstPart } from './program.js';
import { failed, passed, repairIt, warning, type Finding } from './finding.js';
import { isOwn, type Subject } from './subject.js';

/** SERVICE_WIN32: drivers have paths of their own kind. */
const win32Types = 0x30;

/** Whether the command line says what it means: the program in quotes, and no % that Windows would replace. */
export function checkCommandLine(subject: Subject): Finding[] {
  const { name, config: { binaryPath, serviceType }, environment } = subject;
  if ((serviceType & win32Types) === 0) return [];
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
  const { config: { binaryPath, serviceType }, environment } = subject;
  if (isOwn(subject) || (serviceType & win32Types) === 0) return [];
  const path = findProgram(binaryPath, environment)?.path ?? firstPart(binaryPath, environment);
  if (path === null || !win32.isAbsolute(path)) return [];
  if (existsSync(path)) return [passed('ProgramFound', `'${path}' is there.`)];
  return [failed('ProgramFound', `Its program '${path}' is not there.`, 'Install the program again, or remove the service with its own uninstaller.')];
}
