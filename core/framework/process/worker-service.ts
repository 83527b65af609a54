import { endedEventIds, EventId } from '../../contract/event-ids.js';
import { AppState } from '../../host/watch/app-state.js';
import type { Dispatcher } from '../../host/service/dispatcher.js';
import { endProcess, endProcessAfter, stopReserveMs } from '../../host/service/end-process.js';
import { HostedService } from '../../host/service/hosted-service.js';
import { reportEvent } from '../../scm/event-log.js';
import { ERROR_CALL_NOT_IMPLEMENTED, NO_ERROR, SERVICE_CONTROL_INTERROGATE } from '../../win32/constants.js';
import type { FromWorker, HostedInput, ToWorker } from './messages.js';

/** What the services of a process have in common. */
export interface WorkerContext {
  readonly dispatcher: Dispatcher;
  readonly shared: boolean;
  readonly stopped: Int32Array;
  readonly services: readonly WorkerService[];
  tell(message: FromWorker): void;
}

/** One service of a process of ServiceFramework classes, on the thread that talks to the SCM. */
export class WorkerService {
  readonly hosted: HostedService;
  readonly #state: AppState;
  #takesOther = false;

  /** @param service Its number in the process. */
  constructor({ name, startTimeoutMs, stopTimeoutMs }: HostedInput, service: number, { dispatcher, shared, stopped, services, tell }: WorkerContext) {
    const othersRun = (): boolean => services.some((other) => other !== this && other.runs);
    this.#state = new AppState(() => tell({ kind: 'describe', service }));
    this.hosted = new HostedService(dispatcher, name, 0, {
      startTimeoutMs,
      stopTimeoutMs,
      connected: (args) => {
        Atomics.store(stopped, 0, 0);
        tell({ kind: 'connected', service, args });
      },
      askAppToStop: (reason) => tell({ kind: 'stop', service, reason }),
      askApp: (kind, turn) => tell({ kind, service, turn }),
      // A process of several is not ended for one: it would stay so until the last has stopped.
      guardStop: (ms) => {
        if (!shared) endProcessAfter(ms + stopReserveMs);
      },
      reported: () => {
        if (othersRun()) return;
        Atomics.store(stopped, 0, 1);
        Atomics.notify(stopped, 0);
      },
      endProcess: (code) => {
        if (!othersRun()) endProcess(code);
      },
      note: (text) => logError(name, text),
      alert: (code, text) => logError(name, text, endedEventIds[code]),
      awaited: () => 'svcRun to report Running',
      describeApp: (hangs, done) => void (hangs ? this.#state.describeHang() : this.#state.describe()).then(done),
      control: (message) => {
        if (message.control !== SERVICE_CONTROL_INTERROGATE && !this.#takesOther) return ERROR_CALL_NOT_IMPLEMENTED;
        tell({ kind: 'control', service, message });
        return NO_ERROR;
      },
    });
  }

  /** The SCM has called it, and it has not stopped. */
  get runs(): boolean {
    return this.hosted.port.state !== 'Unconnected' && this.hosted.port.state !== 'Stopped';
  }

  receive(message: Exclude<ToWorker, { kind: 'exit' }>): void {
    const { lifecycle, port } = this.hosted;
    switch (message.kind) {
      case 'accept':
        this.#takesOther = message.takesOther;
        return this.hosted.accept(message.mask);
      case 'status': {
        const { state, waitHint, checkpoint, win32ExitCode = 0, serviceExitCode = 0 } = message.status;
        return state === 'Stopped' ? lifecycle.stopped(win32ExitCode, serviceExitCode) : lifecycle.enter(state, waitHint, checkpoint);
      }
      case 'settled':
        return lifecycle.settled(message.turn, message.failed);
      case 'watchPowerSetting':
        return port.watchPowerSetting(message.guid);
      case 'watchDevices':
        return port.watchDevices(message.classGuid);
      case 'described':
        return this.#state.answered(message.text);
      case 'ended':
        return lifecycle.exited(message.code);
    }
  }
}

export function logError(source: string, text: string, eventId: number = EventId.Error): void {
  try {
    reportEvent(source, 'Error', eventId, text);
  } catch {
    // There is no other place to say it.
  }
}
