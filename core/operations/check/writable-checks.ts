import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { hostDirectory, serviceDirectory } from '../../contract/layout.js';
import { accountOf } from '../../scm/account.js';
import { currentUserSid } from '../../scm/current-user.js';
import { fileRights, grantedAccess, namedAccounts } from '../../scm/file-access.js';
import { pathOwnerAndSecurity } from '../../scm/file-security.js';
import { passed, repairIt, warning, type Finding } from './finding.js';
import { findProgram } from './program.js';
import { secureRepair } from './secure-repair.js';
import { isOwn, type Subject } from './subject.js';

const { write, append, deleteChild, delete: remove, writeDac, writeOwner } = fileRights;
/** With any of these somebody can make the service run what he likes. */
const dangerous = write | append | deleteChild | remove | writeDac | writeOwner;

/** SYSTEM, Administrators, TrustedInstaller, CREATOR OWNER and OWNER RIGHTS (whoever that is, is asked himself). */
const trusted: ReadonlySet<string> = new Set(['S-1-5-18', 'S-1-5-32-544', 'S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464', 'S-1-3-0', 'S-1-3-4']);
/** The built-in administrator, and the administrators of a domain, its schema and its forest. */
const trustedOfDomain = /^S-1-5-21-.*-(500|512|518|519)$/;

/** Whether somebody who is no administrator can change what the service runs, and so act with its rights. */
export function checkWritable(subject: Subject): Finding[] {
  const { accountSid } = subject;
  const self = currentUserSid();
  const paths = [...new Set(pathsOf(subject))].filter((path) => existsSync(path));
  const findings = paths.flatMap((path) => {
    const others = writersOf(path).filter((sid) => !trusted.has(sid) && !trustedOfDomain.test(sid) && sid !== accountSid && sid !== self);
    return others.length === 0 ? [] : [finding(subject, path, others)];
  });
  return findings.length > 0 || paths.length === 0 ? findings : [passed('WritableByOthers', 'Only administrators can change what it runs.')];
}

function pathsOf(subject: Subject): string[] {
  const { name, config: { binaryPath }, environment, settings, context: { machine } } = subject;
  if (!isOwn(subject)) {
    const program = findProgram(binaryPath, environment)?.path;
    return program === undefined ? [] : [program, dirname(program)];
  }
  const { kind, nodePath, script, hostVersion } = subject.command;
  // What a shell's line names, only the shell knows: its working directory is looked at in its place.
  const run = kind === 'Shell' ? (settings === null ? [] : [settings.workingDirectory]) : [script, dirname(script)];
  return [
    nodePath, dirname(nodePath), ...run, hostDirectory(machine.programFiles, hostVersion), serviceDirectory(machine.programData, name),
    ...(settings?.environmentFile == null ? [] : [settings.environmentFile]),
  ];
}

function writersOf(path: string): string[] {
  try {
    const sddl = pathOwnerAndSecurity(path);
    return namedAccounts(sddl).filter((sid) => (grantedAccess(sddl, new Set([sid])) & dangerous) !== 0);
  } catch {
    // Not even this user may look: checkAccess says so.
    return [];
  }
}

function finding(subject: Subject, path: string, sids: readonly string[]): Finding {
  const names = sids.map((sid) => accountOf(sid) ?? sid);
  const repair = secureRepair(subject, path);
  return warning('WritableByOthers', `${names.join(', ')} can change '${path}', and so decide what the service does, as '${subject.config.account}'.`,
    repair === undefined ? `Take the right away: icacls "${path}" /inheritance:d, then icacls "${path}" /remove:g ${names.map((one) => `"${one}"`).join(' ')}; or move it below %ProgramFiles%.` : repairIt(subject.name), repair);
}
