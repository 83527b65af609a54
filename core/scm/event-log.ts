import { advapi32 } from '../win32/advapi32.js';
import { EVENTLOG_ERROR_TYPE, EVENTLOG_INFORMATION_TYPE, EVENTLOG_WARNING_TYPE, KEY_CREATE_SUB_KEY, KEY_QUERY_VALUE, KEY_SET_VALUE } from '../win32/constants.js';
import { EventSourceHandle } from '../win32/handles.js';
import type { HKEY } from '../win32/types.js';
import { createKey, deleteKey, openKey, openKeyIfAny, readValue, withLocalMachine, writeValue } from './registry-key.js';
import { rawValueOf, valueOf } from './registry-value.js';

/** Events in the log Application of this machine; Event Viewer shows a service's under the service's name as their source. */

const types = { Information: EVENTLOG_INFORMATION_TYPE, Warning: EVENTLOG_WARNING_TYPE, Error: EVENTLOG_ERROR_TYPE } as const;
/** What Event Viewer marks an event as. */
export type EventType = keyof typeof types;

/**
 * Every Windows has it, and its messages 1 to 1000 are the event's own text and nothing else (learn.microsoft.com, "eventcreate"):
 * so Event Viewer shows plain text without "the description for Event ID ... cannot be found".
 */
const messageFile = '%SystemRoot%\\System32\\EventCreate.exe';
/** The ids for which `messageFile` has a message. */
export const lowestEventId = 1;
export const highestEventId = 1000;

const logKey = 'SYSTEM\\CurrentControlSet\\Services\\EventLog\\Application';
/** ReportEventW takes strings of up to 31,839 characters. */
const maxTextLength = 31_839;

/** Adds an event. A source that is not registered is accepted, too: Windows then shows the text below a complaint. */
export function reportEvent(source: string, type: EventType, eventId: number, text: string): void {
  using handle = new EventSourceHandle(advapi32.RegisterEventSourceW(null, source));
  advapi32.ReportEventW(handle.raw, types[type], 0, eventId, null, 1, 0, [plainText(text)], null);
}

/**
 * Registers a source; false where there is one of that name already, which stays as it is. Takes an administrator; on another machine
 * its remote registry, too.
 */
export function registerEventSource(source: string, machine: string | null = null): boolean {
  return withLocalMachine(machine, (root) => {
    using log = openKey(root, logKey, KEY_CREATE_SUB_KEY);
    using present = openKeyIfAny(log.raw, source, KEY_QUERY_VALUE);
    if (present !== null) return false;
    using key = createKey(log.raw, source, KEY_SET_VALUE);
    writeValue(key, 'EventMessageFile', rawValueOf('EventMessageFile', { type: 'EXPAND_SZ', value: messageFile }));
    writeValue(key, 'TypesSupported', rawValueOf('TypesSupported', { type: 'DWORD', value: types.Information | types.Warning | types.Error }));
    return true;
  });
}

/** Whether there is a source of that name on this machine, registerEventSource's or another program's. */
export function isEventSource(source: string): boolean {
  return withLocalMachine(null, (root) => {
    using key = openKeyIfAny(root, `${logKey}\\${source}`, KEY_QUERY_VALUE);
    return key !== null;
  });
}

/** Removes a source that registerEventSource made; false where there is none, or another program's. */
export function removeEventSource(source: string, machine: string | null = null): boolean {
  return withLocalMachine(machine, (root) => {
    if (!isOwnSource(root, source)) return false;
    using log = openKey(root, logKey, KEY_CREATE_SUB_KEY);
    return deleteKey(log, source);
  });
}

function isOwnSource(root: HKEY, source: string): boolean {
  using key = openKeyIfAny(root, `${logKey}\\${source}`, KEY_QUERY_VALUE);
  const file = key && readValue(key, 'EventMessageFile');
  return file !== null && valueOf(file).value === messageFile;
}

/** As Windows takes it: no NUL, not too long, and no %1, which Event Viewer would take for a place to fill (ReportEventW's page). */
const plainText = (text: string): string => text.replaceAll('\0', ' ').replace(/%(?=\d)/g, '% ').slice(0, maxTextLength);
