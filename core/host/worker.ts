/**
 * worker.cjs: the thread of a service process that talks to the SCM. The app's own thread may block or hang: controls are
 * answered and deadlines kept here.
 */
import { parentPort } from 'node:worker_threads';
import { endedEventIds, EventId, type EndedByHost } from '../contract/event-ids.js';
import { hostControls, lastAppControl } from '../contract/host-controls.js';
import type { ServiceEventName } from '../contract/service-events.js';
import { reportEvent, type EventType } from '../scm/event-log.js';
import { ERROR_CALL_NOT_IMPLEMENTED, NO_ERROR } from '../win32/constants.js';
import { acceptedFor, alwaysAccepted } from './service/accepted-controls.js';
import { AppState } from './watch/app-state.js';
import { AppWatch } from './watch/app-watch.js';
import { containService } from './service/containment.js';
import { Dispatcher } from './service/dispatcher.js';
import { endProcess, endProcessAfter, stopReserveMs, teardownMs } from './service/end-process.js';
import { HostedService } from './service/hosted-service.js';
import { LogKeeper } from './log/log-keeper.js';
import { LogNotes } from './log/log-notes.js';
import type { ToApp, ToWorker, WorkerInput } from './messages.js';
import { hearListening } from './app/thread-listening.js';
import { releaseStartMemory } from './worker-memory.js';

const port = parentPort;
// The first message: this thread starts while the app's still reads the settings.
port?.once('message', (input: WorkerInput) => serve(port, input));

function serve(app: NonNullable<typeof port>, input: WorkerInput): void {
  const tell = (message: ToApp): void => app.postMessage(message);
  const notes = input.log && new LogNotes(input.log);
  const note = (text: string): void => notes?.note(`${input.name}: ${text}`);
  const keeper = input.log && new LogKeeper(input.log, note, () => tell({ kind: 'logGrown' }));
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
  const state = new AppState(() => tell({ kind: 'describe' }));
  const alert = (code: EndedByHost, text: string): void => {
    note(text);
    logEvent(input.name, 'Error', endedEventIds[code], text, note);
  };
  const watch = new AppWatch(input.watching, { ready: () => lifecycle.ready(), note, alert, failed: (code, reason, doing) => lifecycle.failed(code, reason, doing) });
  let released = false;
  let listening: readonly ServiceEventName[] = [];
  const service = new HostedService(dispatcher, input.name, alwaysAccepted, {
    startTimeoutMs: input.startTimeoutMs,
    stopTimeoutMs: input.stopTimeoutMs,
    changed: (to) => {
      watch.follow(to);
      if (to !== 'Running' || released) return;
      released = true;
      releaseStartMemory();
    },
    askAppToStop: (reason) => tell({ kind: 'stop', reason }),
    askApp: (kind, turn) => tell({ kind, turn }),
    guardStop: (ms) => endProcessAfter(ms + stopReserveMs),
    reported: () => {
      endProcessAfter(teardownMs);
      releaseApp();
    },
    endProcess,
    note,
    alert,
    awaited: () => watch.awaited(),
    describeApp: (hangs, done) => void (hangs ? state.describeHang() : state.describe()).then(done),
    control: ({ control, event }) => {
      if (control === hostControls.RestartInstances && input.hasInstances) {
        tell({ kind: 'event', event: { name: 'control', data: { code: control } } });
        return NO_ERROR;
      }
      if (control === hostControls.RotateLog) {
        tell({ kind: 'rotateLog' });
        return NO_ERROR;
      }
      if (event === null || !listening.includes(event.name) || (event.name === 'control' && control > lastAppControl)) return ERROR_CALL_NOT_IMPLEMENTED;
      tell({ kind: 'event', event });
      return NO_ERROR;
    },
  });
  const { lifecycle } = service;
  const serverListens = (): void => (input.watching.readyWhen === 'Listening' ? lifecycle.ready() : watch.listening());
  app.on('message', (message: ToWorker) => {
    switch (message.kind) {
      case 'ready':
        return lifecycle.ready();
      case 'listening':
        return serverListens();
      case 'described':
        return state.answered(message.text);
      case 'uncaught':
        return logEvent(input.name, 'Error', EventId.Uncaught, message.text, note);
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
        return logEvent(input.name, message.type, EventId[message.type], message.text, note);
      case 'logRotated':
        return keeper?.sweep();
      case 'hung':
        return watch.childHung(message.doing, message.instance);
      case 'exit':
        return lifecycle.exited(message.code);
    }
  });
  if (input.watching.readyWhen === 'Listening' || input.watching.readyWhen === 'Http') hearListening(serverListens);
  containService(input.containment, { note, refused: (code) => tell({ kind: 'end', code }) });
  dispatcher.start();
}

function logEvent(source: string, type: EventType, id: number, text: string, note: (text: string) => void): void {
  try {
    reportEvent(source, type, id, text);
  } catch (error) {
    note(`an event could not be written to the event log: ${error instanceof Error ? error.message : String(error)}: ${text}`);
  }
}
