import { serviceDirectory } from '../../contract/layout.js';
import { isInside } from '../service/node-runtime.js';
import { secureSettings } from '../service/settings-store.js';
import type { Repair } from './finding.js';
import type { Subject } from './subject.js';

/** Puts access lists right that are NodeSvc's own: whom the user's files are open to is his to say. Undefined for these. */
export function secureRepair({ name, settings, accountSid, context: { machine } }: Subject, path: string): Repair | undefined {
  const folder = serviceDirectory(machine.programData, name);
  const isOwn = path === folder || isInside(path, folder) || path === settings?.logDirectory;
  if (!isOwn || settings === null || accountSid === null) return undefined;
  return { change: { property: 'access', from: null, to: path }, apply: () => secureSettings(machine, name, settings, accountSid) };
}
