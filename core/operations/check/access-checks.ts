import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { hostDirectory, hostPreload, logFile, settingsFile } from '../../contract/layout.js';
import { fileRights, grantedAccess } from '../../scm/file-access.js';
import { pathOwnerAndSecurity } from '../../scm/file-security.js';
import { tokenSids, type TokenSids } from '../../scm/token-sids.js';
import { failed, passed, repairIt, warning, type Finding } from './finding.js';
import { secureRepair } from './secure-repair.js';
import type { OwnSubject } from './subject.js';

interface Need {
  readonly path: string;
  readonly rights: number;
  readonly verb: 'read' | 'run' | 'enter' | 'write';
}

/** Whether the service's account may do with its files what it must. */
export function checkAccess(subject: OwnSubject): Finding[] {
  const { name, config: { account, sidType }, accountSid } = subject;
  if (accountSid === null) return [];
  const token = tokenSids(name, accountSid, typeof sidType === 'number' ? 'None' : sidType);
  const lacking = needsOf(subject).filter(({ path }) => existsSync(path)).flatMap((need) => lackOf(need, token) ?? []);
  if (lacking.length === 0) return [passed('AccountAccess', `'${account}' may read and run what it needs, and write its log.`)];
  return lacking.map(({ path, verb, unknown }) => {
    if (unknown !== undefined) return warning('AccountAccess', `Who may ${verb} '${path}' cannot be seen: ${unknown}`, 'Run this in an elevated shell.');
    const grant = `icacls "${path}" /grant "${account}:${verb === 'write' ? '(OI)(CI)M' : 'RX'}"`;
    const repair = secureRepair(subject, path);
    if (token.complete) return failed('AccountAccess', `Its account '${account}' may not ${verb} '${path}'.`, repair === undefined ? grant : repairIt(name), repair);
    return warning('AccountAccess', `No entry of '${path}' lets '${account}' ${verb} it, unless it is in a group that does.`, grant);
  });
}

function needsOf({ name, command, settings, context: { machine } }: OwnSubject): Need[] {
  const { read, execute, write, append } = fileRights;
  const logs = settings === null ? [] : [settings.logDirectory, logFile(settings.logDirectory, name)];
  return [
    { path: command.nodePath, rights: read | execute, verb: 'run' },
    // The line of a shell names no file.
    ...(command.kind === 'Shell' ? [] : [
      { path: command.script, rights: command.kind === 'Executable' ? read | execute : read, verb: command.kind === 'Executable' ? 'run' as const : 'read' as const },
      { path: dirname(command.script), rights: read | execute, verb: 'read' as const },
    ]),
    { path: join(hostDirectory(machine.programFiles, command.hostVersion), hostPreload), rights: read, verb: 'read' },
    { path: settingsFile(machine.programData, name), rights: read, verb: 'read' },
    ...(settings === null ? [] : [{ path: settings.workingDirectory, rights: execute, verb: 'enter' as const }]),
    ...(settings?.environmentFile == null ? [] : [{ path: settings.environmentFile, rights: read, verb: 'read' as const }]),
    // ADD_FILE of a folder, APPEND_DATA of a file.
    ...logs.map((path, index) => ({ path, rights: index === 0 ? write : append, verb: 'write' as const })),
  ];
}

/** Undefined when nothing is lacking; `unknown` when it can't be seen. */
function lackOf({ path, rights, verb }: Need, { sids, restricting }: TokenSids): { path: string; verb: Need['verb']; unknown?: string } | undefined {
  try {
    const sddl = pathOwnerAndSecurity(path);
    const granted = grantedAccess(sddl, sids) & (verb === 'write' && restricting !== null ? grantedAccess(sddl, restricting) : ~0);
    return (granted & rights) === rights ? undefined : { path, verb };
  } catch (error) {
    return { path, verb, unknown: error instanceof Error ? error.message : String(error) };
  }
}
