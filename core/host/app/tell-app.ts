import { inspect } from 'node:util';
import type { StopReason } from '../../contract/service-events.js';
import type { AppEvents } from './app-events.js';
import { withdrawBridge } from './bridge.js';
import type { Log } from '../log/log.js';
import type { ToApp, ToWorker } from '../messages.js';
import { describeOpenResources } from './open-resources.js';
import { describeStop, endApp, stopApp, stopWay } from './stop-app.js';

export interface AppThread {
  readonly events: AppEvents;
  tell(message: ToWorker): void;
  note(text: string): void;
  /** Where the app's lines go, if anywhere. */
  readonly log: Pick<Log, 'rotate' | 'rotateIfDue'> | null;
}

/** Brings to the app what the worker has for it. */
export function tellApp(message: ToApp, thread: AppThread): void {
  switch (message.kind) {
    case 'notAService':
      withdrawBridge();
      return thread.note('not started by the Service Control Manager; running as an ordinary program');
    case 'rotateLog':
      return thread.log?.rotate();
    case 'logGrown':
      return thread.log?.rotateIfDue();
    case 'describe':
      return thread.tell({ kind: 'described', text: describeOpenResources() });
    case 'end':
      return endApp(message.code);
    case 'event':
      // A handler that fails is an uncaught error, as one of an EventEmitter is.
      return void thread.events.emit(message.event.name, message.event.data);
    case 'pause':
    case 'continue':
      return void pauseOrContinue(message.kind, message.turn, thread);
    case 'stop':
      return thread.events.has('stop') ? void stopByHandlers(message.reason, thread) : stopBySignal(thread);
  }
}

/** An app that fails to pause or continue is what it was, and the service with it. */
async function pauseOrContinue(kind: 'pause' | 'continue', turn: number, { events, tell, note }: AppThread): Promise<void> {
  let failed = false;
  try {
    await events.emit(kind, {});
  } catch (error) {
    failed = true;
    note(`the app's ${kind} handler failed; the service stays as it was: ${inspect(error)}`);
    tell({ kind: 'logEvent', type: 'Error', text: `The service could not ${kind}: ${inspect(error)}` });
  }
  tell({ kind: 'settled', turn, failed });
}

/** As a console or a process manager stops it; an error in the app's own listener is an uncaught one. */
function stopBySignal({ note }: AppThread): void {
  const way = stopWay();
  note(`stop requested; ${describeStop(way)}`);
  stopApp(way);
}

/** An app that listens for the library's stop ends when its handlers have settled. */
async function stopByHandlers(reason: StopReason, { events, note }: AppThread): Promise<void> {
  note('stop requested; the app handles it');
  try {
    await events.emit('stop', { reason });
  } catch (error) {
    note(`the app's stop handler failed: ${inspect(error)}`);
    return endApp(1);
  }
  endApp();
}
