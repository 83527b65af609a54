/**
 * worker.cjs: the thread of a service process that talks to the SCM. The app's own thread may block or hang: controls are
 * answered and deadlines kept here.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { EventId, type EventType } from '../contract/event-ids.js';
import { reportEvent } from '../scm/event-log.js';
import { ERROR_CALL_NOT_IMPLEMENTED, NO_ERROR, SERVICE_CONTROL_INTERROGATE, SERVICE_CONTROL_PRESHUTDOWN, SERVICE_CONTROL_STOP } from '../win32/constants.js';
import { Dispatcher } from './dispatcher.js';
import { endProcess, endProcessAfter } from './end-process.js';
import { Lifecycle } from './lifecycle.js';
import { noteTo } from './log.js';
import type { ToApp, ToWorker, WorkerInput } from './messages.js';

/** Time Node gets to end the process once STOPPED was reported, and the stop deadline's own reserve, milliseconds. */
const teardownMs = 3_000;

const input: WorkerInput = workerData;
const port = parentPort;
if (port !== null) serve(port);

function serve(app: NonNullable<typeof port>): void {
  const tell = (message: ToApp): void => app.postMessage(message);
  const note = (text: string): void => {
    if (input.logDescriptor !== null) noteTo(input.logDescriptor, `${input.name}: ${text}`);
  };
  const releaseApp = (): void => {
    Atomics.store(input.stopped, 0, 1);
    Atomics.notify(input.stopped, 0);
  };
  const lifecycle = new Lifecycle({
    startTimeoutMs: input.startTimeoutMs,
    stopTimeoutMs: input.stopTimeoutMs,
    now: () => performance.now(),
    setStatus: (status) => dispatcher.setStatus(status),
    askAppToStop: () => tell({ kind: 'stop' }),
    askApp: (kind, turn) => tell({ kind, turn }),
    guardStop: (ms) => endProcessAfter(ms + teardownMs),
    reported: () => {
      endProcessAfter(teardownMs);
      releaseApp();
    },
    endProcess,
    note,
  });
  const dispatcher = new Dispatcher(input.name, {
    connected: () => lifecycle.connected(),
    refused: () => {
      // There is nobody to report to: an exit must not wait for it.
      releaseApp();
      tell({ kind: 'notAService' });
    },
    control: (control) => {
      switch (control) {
        case SERVICE_CONTROL_STOP:
        case SERVICE_CONTROL_PRESHUTDOWN:
          lifecycle.stopRequested();
          return NO_ERROR;
        case SERVICE_CONTROL_INTERROGATE:
          return NO_ERROR;
        default:
          return ERROR_CALL_NOT_IMPLEMENTED;
      }
    },
    failed: (error) => note(`the host failed: ${error instanceof Error ? error.stack ?? error.message : String(error)}`),
  });
  app.on('message', (message: ToWorker) => {
    switch (message.kind) {
      case 'loaded':
      case 'ready':
        return lifecycle.loaded();
      case 'progress':
        return lifecycle.reportProgress();
      case 'requestTime':
        return lifecycle.requestTime(message.ms);
      case 'settled':
        return lifecycle.settled(message.turn, message.failed);
      case 'logEvent':
        return logEvent(message.type, message.text, note);
      case 'exit':
        return lifecycle.exited(message.code);
    }
  });
  dispatcher.start();
}

function logEvent(type: EventType, text: string, note: (text: string) => void): void {
  try {
    reportEvent(input.name, type, EventId[type], text);
  } catch (error) {
    note(`an event could not be written to the event log: ${error instanceof Error ? error.message : String(error)}: ${text}`);
  }
}
