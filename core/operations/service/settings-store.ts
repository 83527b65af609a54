import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { win32 } from 'node:path';
import * as v from 'valibot';
import { logFile, serviceDirectory, settingsFile } from '../../contract/layout.js';
import { serviceSettings, type ServiceSettings } from '../../contract/settings.js';
import { allowPath, protectPath } from '../../scm/file-security.js';
import type { Machine } from '../context.js';
import { isInside } from './node-runtime.js';

/** SDDL of a service's folder: SYSTEM and Administrators everything, the service's account reads; nobody else. */
const folderSecurity = (sid: string): string => `D:PAI(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)(A;OICI;FRFX;;;${sid})`;
/** SDDL of the default log folder: the account may also write and delete. */
const logSecurity = (sid: string): string => `D:PAI(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)(A;OICI;0x1301bf;;;${sid})`;
/** FILE_GENERIC_READ | WRITE | EXECUTE | DELETE: "Modify" in Explorer. */
const modify = 0x1301bf;

/** Writes a service's settings, replacing them as a whole, and secures its folder for the account with this SID. */
export function writeSettings(machine: Machine, name: string, settings: ServiceSettings, sid: string): void {
  const path = settingsFile(machine.programData, name);
  const folder = serviceDirectory(machine.programData, name);
  mkdirSync(folder, { recursive: true });
  // Secured while still empty: the environment may hold secrets.
  protectPath(folder, folderSecurity(sid));
  mkdirSync(settings.logDirectory, { recursive: true });
  if (isInside(settings.logDirectory, folder)) protectPath(settings.logDirectory, logSecurity(sid));
  else allowPath(settings.logDirectory, sid, modify);
  const aside = `${path}.new`;
  writeFileSync(aside, `${JSON.stringify(settings, null, 2)}\n`);
  renameSync(aside, path);
}

/** A service's settings; null when there are none, when they may not be read, or when they are damaged. */
export function readSettings(machine: Machine, name: string): ServiceSettings | null {
  try {
    return v.parse(serviceSettings, JSON.parse(readFileSync(settingsFile(machine.programData, name), 'utf8')));
  } catch {
    return null;
  }
}

/** Removes a service's folder and its log; with `keepLog` everything but the logs. */
export function removeSettings(machine: Machine, name: string, settings: ServiceSettings | null, keepLog: boolean): void {
  const folder = serviceDirectory(machine.programData, name);
  if (keepLog) return rmSync(settingsFile(machine.programData, name), { force: true });
  if (settings !== null && !isInside(settings.logDirectory, folder)) rmSync(logFile(settings.logDirectory, name), { force: true });
  rmSync(folder, { recursive: true, force: true });
}

/** Default of -WorkingDirectory: the script's own folder, not the System32 a service starts in. */
export const defaultWorkingDirectory = (script: string): string => win32.dirname(script);
