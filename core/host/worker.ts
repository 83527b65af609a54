/**
 * worker.cjs: the thread of a service process that talks to the SCM. The app's own thread may block or hang: controls are
 * answered and deadlines kept here.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { EventId, type EventType } from '../contract/event-ids.js';
import { hostControls } from '../contract/host-controls.js';
import type { ServiceEventName } from '../contract/service-events.js';
import { reportEvent } from '../scm/event-log.js';
import { ERROR_CALL_NOT_IMPLEMENTED, NO_ERROR } from '../win32/constants.js';
import { acceptedFor, alwaysAccepted } from './accepted-controls.js';
import { Dispatcher } from './dispatcher.js';
import { endProcess, endProcessAfter } from './end-process.js';
import { HostedService } from './hosted-service.js';
import { LogKeeper } from './log-keeper.js';
import { LogNotes } from './log-notes.js';
import type { ToApp, ToWorker, WorkerInput } from './messages.js';

/** Time Node gets to end the process once STOPPED was reported, and the stop deadline's own reserve, milliseconds. */
const teardownMs = 3_000;

const input: WorkerInput = workerData;
const port = parentPort;
if (port !== null) serve(port);

function serve(app: NonNullable<typeof port>): void {
  const tell = (message: ToApp): void => app.postMessage(message);
  const notes = input.log && new LogNotes(input.log);
  const note = (text: string): void => notes?.note(`${input.name}: ${text}`);
  const keeper = input.log && new LogKeeper(input.log, note);
  keeper?.begin();
  const releaseApp = (): void => {
    Atomics.store(input.stopped, 0, 1);
    Atomics.notify(input.stopped, 0);
  };
  const failed = (error: unknown): void => note(`the host failed: ${error instanceof Error ? error.stack ?? error.message : String(error)}`);
  const dispatcher = new Dispatcher({
    refused: () => {
      // There is nobody to report to: an exit must not wait for it.
      releaseApp();
      tell({ kind: 'notAService' });
    },
    ended: () => undefined,
    failed,
  });
  let listening: readonly ServiceEventName[] = [];
  const service = new HostedService(dispatcher, input.name, alwaysAccepted, {
    startTimeoutMs: input.startTimeoutMs,
    stopTimeoutMs: input.stopTimeoutMs,
    askAppToStop: (reason) => tell({ kind: 'stop', reason }),
    askApp: (kind, turn) => tell({ kind, turn }),
    guardStop: (ms) => endProcessAfter(ms + teardownMs),
    reported: () => {
      endProcessAfter(teardownMs);
      releaseApp();
    },
    endProcess,
    note,
    control: ({ control, event }) => {
      if (control === hostControls.RotateLog) {
        tell({ kind: 'rotateLog' });
        return NO_ERROR;
      }
      if (event === null || !listening.includes(event.name)) return ERROR_CALL_NOT_IMPLEMENTED;
      tell({ kind: 'event', event });
      return NO_ERROR;
    },
  });
  const { lifecycle } = service;
  app.on('message', (message: ToWorker) => {
    switch (message.kind) {
      case 'loaded':
      case 'ready':
        return lifecycle.loaded();
      case 'progress':
        return lifecycle.reportProgress();
      case 'requestTime':
        return lifecycle.requestTime(message.ms);
      case 'listen':
        listening = message.events;
        return service.accept(acceptedFor(listening));
      case 'watchPowerSetting':
        return service.port.watchPowerSetting(message.guid);
      case 'watchDevices':
        return service.port.watchDevices(message.classGuid);
      case 'settled':
        return lifecycle.settled(message.turn, message.failed);
      case 'logEvent':
        return logEvent(message.type, message.text, note);
      case 'logRotated':
        return keeper?.sweep();
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
