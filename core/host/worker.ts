/**
 * worker.cjs: the thread of a service process that talks to the SCM. The app's own thread may block or hang: controls are
 * answered and deadlines kept here.
 */
import { parentPort, workerData } from 'node:worker_threads';
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
    setStatus: (status) => dispatcher.setStatus(status),
    askAppToStop: () => {
      endProcessAfter(input.stopTimeoutMs + teardownMs);
      tell({ kind: 'stop' });
    },
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
    if (message.kind === 'loaded') lifecycle.loaded();
    else lifecycle.exited(message.code);
  });
  dispatcher.start();
}
