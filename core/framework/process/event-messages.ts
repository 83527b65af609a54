import { EventId, type EventType } from '../../contract/event-ids.js';
import { reportEvent } from '../../scm/event-log.js';

/** Where the messages of this process's services go: the event log, or in debug mode the console. */

interface Destination {
  /** Null: none was named. */
  source: string | null;
  debugging: boolean;
}

export const destination: Destination = { source: null, debugging: false };

const fallbackSource = 'nodesvc';

/** Throws a Win32Error when Windows does not take it. */
export function logMessage(type: EventType, text: string, eventId: number = EventId[type], source: string = destination.source ?? fallbackSource): void {
  if (!destination.debugging) return reportEvent(source, type, eventId, text);
  const line = `${type === 'Information' ? 'Info' : type} ${eventId} - ${text}`;
  if (type === 'Information') console.log(line);
  else console.error(line);
}

/** Of the host itself, which goes on in any case. */
export function logFailure(text: string, eventId: number = EventId.Error, source?: string): void {
  try {
    logMessage('Error', text, eventId, source);
  } catch (error) {
    console.error(`${text}\n(not in the event log: ${error instanceof Error ? error.message : String(error)})`);
  }
}
