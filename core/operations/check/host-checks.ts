import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { hostDirectory, hostFiles } from '../../contract/layout.js';
import { version } from '../../version.js';
import { differingHostFiles, installHostFiles } from '../service/host-files.js';
import { failed, passed, repairIt, warning, type Finding, type Repair } from './finding.js';
import type { OwnSubject } from './subject.js';

/** The host is this version's, and whole. A newer one is another module's, and no business of this one. */
export function checkHost(subject: OwnSubject): Finding[] {
  const { name, command: { hostVersion }, context } = subject;
  const update: Repair = { change: { property: 'hostVersion', from: hostVersion, to: version }, command: { hostVersion: version }, apply: () => installHostFiles(context) };
  const [files, isOld] = [checkFiles(subject), compareVersions(hostVersion, version) < 0];
  if (hostVersion === version) return [passed('HostVersion', `Its host is of this version, ${version}.`), files];
  if (!isOld) return [warning('HostVersion', `Its host is of version ${hostVersion}, newer than this module's ${version}.`, 'Use the newer module: Update-Module NodeSvc.'), files];
  return [warning('HostVersion', `Its host is of version ${hostVersion}; this is ${version}.`, `${repairIt(name)}; the service takes the new host from its next start on.`, update), files];
}

function checkFiles({ name, command: { hostVersion }, context }: OwnSubject): Finding {
  const { machine } = context;
  const folder = hostDirectory(machine.programFiles, hostVersion);
  const missing = hostFiles.filter((file) => !existsSync(join(folder, file)));
  const damaged = hostVersion === version ? differingHostFiles(machine) : missing;
  if (damaged.length === 0) return passed('HostFiles', `The host's files in '${folder}' are whole.`);
  const what = `Of the host's files in '${folder}' these are missing or not what they were: ${damaged.join(', ')}.`;
  // Those of an older version can't be had any more; the update that mends its version brings others.
  const older = compareVersions(hostVersion, version) < 0;
  if (hostVersion !== version) return failed('HostFiles', what, older ? repairIt(name) : 'Use the module of that version: it brings them.');
  return failed('HostFiles', what, repairIt(name), { change: { property: 'hostFiles', from: damaged, to: 'whole' }, apply: () => installHostFiles(context) });
}

/** Below 0: a is older. Both are MAJOR.MINOR.PATCH; what is no number counts as 0. */
function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((text) => text.split(/[.-]/).map((part) => Number(part) || 0));
  const index = [0, 1, 2].find((at) => (left?.[at] ?? 0) !== (right?.[at] ?? 0));
  return index === undefined ? 0 : (left?.[index] ?? 0) - (right?.[index] ?? 0);
}
