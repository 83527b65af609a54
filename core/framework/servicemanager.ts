import type { EventType } from '../contract/event-ids.js';
import { registerEventSource } from '../scm/event-log.js';
import { EVENTLOG_ERROR_TYPE, EVENTLOG_INFORMATION_TYPE, EVENTLOG_WARNING_TYPE } from '../win32/constants.js';
import { checkClasses } from './command-line/check-classes.js';
import { isDebugging } from './functions/debug-service.js';
import { destination, logMessage } from './process/event-messages.js';
import type { ServiceClass } from './service-framework.js';
import { runningAsService, runServices } from './process/service-process.js';

/** Ids of the messages that every service may want; logMsg makes their sentence from the service's name and one more text. */
const sentences: Readonly<Record<number, (service: string, more: string) => string>> = {
  101: (service, more) => `The ${service} service is starting.${more}`,
  102: (service, more) => `The ${service} service has started.${more}`,
  103: (service, more) => `The ${service} service is stopping.${more}`,
  104: (service, more) => `The ${service} service has stopped.${more}`,
};

const types: Readonly<Record<number, EventType>> = { [EVENTLOG_ERROR_TYPE]: 'Error', [EVENTLOG_WARNING_TYPE]: 'Warning', [EVENTLOG_INFORMATION_TYPE]: 'Information' };

let prepared: { readonly classes: readonly ServiceClass[]; readonly shared: boolean } = { classes: [], shared: false };

/** The side of a service process that is no class: its events, and its way to the SCM. (pywin32's module servicemanager.) */
export const servicemanager = {
  EVENTLOG_ERROR_TYPE,
  EVENTLOG_WARNING_TYPE,
  EVENTLOG_INFORMATION_TYPE,
  PYS_SERVICE_STARTING: 101,
  PYS_SERVICE_STARTED: 102,
  PYS_SERVICE_STOPPING: 103,
  PYS_SERVICE_STOPPED: 104,

  /**
   * An event of one of the types above. Event Viewer shows the texts, one a line; with the PYS_ ids, a sentence of a service's name and what
   * is to follow it. For ids above 1000 Windows has no message, and shows the texts below a complaint. In debug mode it goes to the console.
   */
  logMsg(type: number, eventId: number, texts: string | readonly string[] = []): void {
    const word = types[type];
    if (word === undefined) throw new RangeError(`${type} is no type of an event: EVENTLOG_ERROR_TYPE, EVENTLOG_WARNING_TYPE or EVENTLOG_INFORMATION_TYPE.`);
    const [first = '', second = '', ...rest] = typeof texts === 'string' ? [texts] : texts;
    logMessage(word, sentences[eventId]?.(first, second) ?? [first, second, ...rest].filter((text) => text !== '').join('\n'), eventId);
  },
  logInfoMsg(text: string): void {
    logMessage('Information', text);
  },
  logWarningMsg(text: string): void {
    logMessage('Warning', text);
  },
  logErrorMsg(text: string): void {
    logMessage('Error', text);
  },

  /** The source of this process's events; default: its first service. `registerNow` takes an administrator; installing a service does it. */
  setEventSourceName(name: string, registerNow = false): void {
    if (registerNow) registerEventSource(name);
    destination.source = name;
  },

  /** This process is of one service. */
  prepareToHostSingle(cls: ServiceClass): void {
    checkClasses([cls]);
    prepared = { classes: [cls], shared: false };
    destination.source ??= cls.svcName;
  },
  /** This process is of several services that share it; call it once for each. */
  prepareToHostMultiple(cls: ServiceClass): void {
    const classes = [...(prepared.shared ? prepared.classes : []), cls];
    checkClasses(classes);
    destination.source ??= cls.svcName;
    prepared = { classes, shared: true };
  },
  /**
   * Hands this process to the SCM. Resolves when its services have stopped; rejects with a Win32Error 1063 when the SCM did not start it.
   */
  async startServiceCtrlDispatcher(): Promise<void> {
    if (prepared.classes.length === 0) throw new Error('No service was prepared: call prepareToHostSingle or prepareToHostMultiple before.');
    await runServices(prepared.classes, prepared.shared);
  },

  /** Whether the SCM started this process, and runs its services. */
  runningAsService,
  /** Whether a service of this process runs in a console. */
  debugging: isDebugging,
} as const;
