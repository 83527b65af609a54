/**
 * service-worker.cjs: the thread that talks to the SCM for the services of a ServiceFramework process. It is what worker.cjs is to a
 * script's service, for one or several of them.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { Dispatcher } from '../../host/service/dispatcher.js';
import { endProcessAfter, teardownMs } from '../../host/service/end-process.js';
import type { FromWorker, ServicesInput, ToWorker } from './messages.js';
import { logError, WorkerService } from './worker-service.js';

const input: ServicesInput = workerData;
const port = parentPort;
if (port !== null) serve(port);

function serve(main: NonNullable<typeof port>): void {
  const tell = (message: FromWorker): void => main.postMessage(message);
  const dispatcher = new Dispatcher({
    refused: () => tell({ kind: 'refused' }),
    ended: () => {
      endProcessAfter(teardownMs);
      tell({ kind: 'ended' });
    },
    failed: (error) => logError(input.services[0]?.name ?? '', `The host failed: ${error instanceof Error ? error.stack ?? error.message : String(error)}`),
  }, { shared: input.shared });
  const services: WorkerService[] = [];
  for (const [index, service] of input.services.entries()) services.push(new WorkerService(service, index, { ...input, dispatcher, services, tell }));
  main.on('message', (message: ToWorker) => {
    if (message.kind === 'exit') for (const { hosted } of services) hosted.lifecycle.exited(message.code);
    else services[message.service]?.receive(message);
  });
  dispatcher.start();
}
