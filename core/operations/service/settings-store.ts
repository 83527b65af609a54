import { lstatSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { win32 } from 'node:path';
import * as v from 'valibot';
import { productDirectory, serviceDirectory, servicesDirectory, settingsFile } from '../../contract/layout.js';
import { serviceSettings, type ServiceSettings } from '../../contract/settings.js';
import { NodeSvcError } from '../../errors/nodesvc-error.js';
import { allowPath, ownPath, protectPath } from '../../scm/file-security.js';
import type { Machine } from '../context.js';
import { removeLogs } from '../log/log-paths.js';
import { isInside } from './node-runtime.js';

/** SDDL of a service's folder: SYSTEM and Administrators everything, the service's account reads; nobody else. */
const folderSecurity = (sid: string): string => `D:PAI(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)(A;OICI;FRFX;;;${sid})`;
/** SDDL of the default log folder: the account may also write and delete. */
const logSecurity = (sid: string): string => `D:PAI(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)(A;OICI;0x1301bf;;;${sid})`;
/** SDDL of the folders above: users may look what is in them, which completes names. */
const rootSecurity = 'D:PAI(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)(A;;0x1200a9;;;BU)';
/** BUILTIN\Administrators */
const administrators = 'S-1-5-32-544';
/** FILE_GENERIC_READ | WRITE | EXECUTE | DELETE: "Modify" in Explorer. */
const modify = 0x1301bf;

/** Writes a service's settings, replacing them as a whole, and secures its folder for the account with this SID. */
export function writeSettings(machine: Machine, name: string, settings: ServiceSettings, sid: string): void {
  const path = settingsFile(machine.programData, name);
  secureSettings(machine, name, settings, sid);
  // Of this process alone: another one may be writing the settings of the same service.
  const aside = `${path}.new-${process.pid}`;
  rmSync(aside, { force: true });
  writeFileSync(aside, `${JSON.stringify(settings, null, 2)}\n`, { flag: 'wx' });
  renameSync(aside, path);
}

/** Makes a service's folder and its log folder where they are missing, and gives both the access lists that they must have. */
export function secureSettings(machine: Machine, name: string, settings: ServiceSettings, sid: string): void {
  const folder = serviceDirectory(machine.programData, name);
  for (const root of [productDirectory(machine.programData), servicesDirectory(machine.programData)]) secureFolder(root, rootSecurity);
  // Secured while still empty: the environment may hold secrets.
  secureFolder(folder, folderSecurity(sid));
  if (isInside(settings.logDirectory, folder)) secureFolder(settings.logDirectory, logSecurity(sid));
  else {
    mkdirSync(settings.logDirectory, { recursive: true });
    allowPath(settings.logDirectory, sid, modify);
  }
}

/**
 * Makes a folder that only administrators control. Every user may make folders in %ProgramData%, and whoever made one stays its
 * owner: one that is there already gets another owner, and a link to elsewhere is refused.
 */
function secureFolder(path: string, sddl: string): void {
  mkdirSync(path, { recursive: true });
  if (lstatSync(path).isSymbolicLink())
    throw new NodeSvcError({
      id: 'FolderIsLink', category: 'SecurityError', target: path,
      message: `'${path}' is a link to another folder, which somebody else may control.`,
      recommendedAction: 'Find out who made it, remove it, and try again.',
    });
  ownPath(path, administrators);
  protectPath(path, sddl);
}

/** The settings that a file's text is, by the file's path: checking them takes longer than reading them. */
const checked = new Map<string, { readonly text: string; readonly settings: ServiceSettings }>();

/** A service's settings; null when there are none, when they may not be read, or when they are damaged. */
export function readSettings(machine: Machine, name: string): ServiceSettings | null {
  const path = settingsFile(machine.programData, name);
  try {
    const text = readFileSync(path, 'utf8');
    const last = checked.get(path);
    if (last?.text === text) return last.settings;
    const settings = v.parse(serviceSettings, JSON.parse(text));
    checked.set(path, { text, settings });
    return settings;
  } catch {
    checked.delete(path);
    return null;
  }
}

/** Removes a service's folder and its log; with `keepLog` everything but the logs. */
export function removeSettings(machine: Machine, name: string, settings: ServiceSettings | null, keepLog: boolean): void {
  const folder = serviceDirectory(machine.programData, name);
  if (keepLog) return rmSync(settingsFile(machine.programData, name), { force: true });
  if (settings !== null && !isInside(settings.logDirectory, folder)) removeLogs(settings.logDirectory, name);
  rmSync(folder, { recursive: true, force: true });
}

/** Default of -WorkingDirectory: the script's own folder, not the System32 a service starts in. */
export const defaultWorkingDirectory = (script: string): string => win32.dirname(script);
