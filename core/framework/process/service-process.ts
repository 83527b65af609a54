import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { EventId } from '../../contract/event-ids.js';
import { defaultStartTimeoutMs, defaultStopTimeoutMs } from '../../contract/timeouts.js';
import { onFinalExit, waitUntilReported } from '../../host/app/exit-report.js';
import { onUncaughtError } from '../../host/app/uncaught.js';
import { ERROR_FAILED_SERVICE_CONTROLLER_CONNECT } from '../../win32/constants.js';
import { Win32Error } from '../../win32/win32-error.js';
import { destination, logFailure } from './event-messages.js';
import type { FromWorker, ServicesInput, ToWorker } from './messages.js';
import type { ServiceClass } from '../service-framework.js';
import { ServiceInstance } from './service-instance.js';

let running = false;

/** Whether the SCM runs this process's services now. */
export const runningAsService = (): boolean => running;

/**
 * Hands this process to the SCM, which makes and runs the services that it was started for. Resolves when all have stopped and the SCM
 * has let go of the process, which is ended 3 s later if it has not by itself. Rejects with a Win32Error 1063 when the SCM did not start this
 * process. `shared`: the services were created to share their process, as several must.
 */
export async function runServices(classes: readonly ServiceClass[], shared = classes.length > 1): Promise<void> {
  const stopped = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const workerData: ServicesInput = {
    services: classes.map(({ svcName, svcStartTimeoutMs = defaultStartTimeoutMs, svcStopTimeoutMs = defaultStopTimeoutMs }) => ({ name: svcName, startTimeoutMs: svcStartTimeoutMs, stopTimeoutMs: svcStopTimeoutMs })),
    shared,
    stopped,
  };
  const worker = new Worker(join(__dirname, 'service-worker.cjs'), { workerData, execArgv: [], stdout: true, stderr: true });
  const tell = (message: ToWorker): void => worker.postMessage(message);
  const instances = classes.map((cls, index) => new ServiceInstance(cls, index, tell));
  try {
    await new Promise<void>((resolve, reject) => {
      worker.on('message', (message: FromWorker) => {
        if (message.kind === 'connected') begin(classes[message.service]?.svcName ?? null, tell, stopped);
        if ('service' in message) instances[message.service]?.receive(message);
        else if (message.kind === 'ended') resolve();
        else reject(new Win32Error('StartServiceCtrlDispatcherW', ERROR_FAILED_SERVICE_CONTROLLER_CONNECT));
      });
      worker.on('error', reject);
    });
  } finally {
    running = false;
    // Ending it would take its native callbacks from under Windows' feet; it just no longer keeps the process.
    worker.unref();
  }
}

/** The process is a service's from now on: however it ends, the SCM and the event log hear of it. */
function begin(source: string | null, tell: (message: ToWorker) => void, stopped: Int32Array): void {
  if (running) return;
  running = true;
  destination.source ??= source;
  onUncaughtError((text) => logFailure(text, EventId.Uncaught));
  onFinalExit((code) => {
    if (!running) return;
    tell({ kind: 'exit', code });
    waitUntilReported(stopped);
  });
}
