import { advapi32 } from '../win32/advapi32.js';
import { registerControlHandler, registerServiceMain, type ControlHandler } from '../win32/callbacks.js';
import { KernelHandle } from '../win32/handles.js';
import { kernel32 } from '../win32/kernel32.js';
import { encode, encodeArray } from '../win32/struct.js';
import { SERVICE_STATUS, SERVICE_TABLE_ENTRYW } from '../win32/structs.js';
import type { SERVICE_STATUS_HANDLE } from '../win32/types.js';
import {
  ERROR_EXCEPTION_IN_SERVICE, SERVICE_ACCEPT_PRESHUTDOWN, SERVICE_ACCEPT_STOP, SERVICE_CONTINUE_PENDING, SERVICE_PAUSED, SERVICE_PAUSE_PENDING,
  SERVICE_RUNNING, SERVICE_START_PENDING, SERVICE_STOPPED, SERVICE_STOP_PENDING, SERVICE_WIN32_OWN_PROCESS, WAIT_OBJECT_0,
} from '../win32/constants.js';
import type { HostStatus } from './lifecycle.js';

export interface DispatcherEvents {
  /** ServiceMain was called: statuses can be reported. */
  connected(): void;
  /** The dispatcher returned without a service: the SCM did not start this process (ERROR_FAILED_SERVICE_CONTROLLER_CONNECT). */
  refused(): void;
  /** HandlerEx; returns a Win32 error code. */
  readonly control: ControlHandler;
  failed(error: unknown): void;
}

const states = {
  StartPending: SERVICE_START_PENDING,
  Running: SERVICE_RUNNING,
  PausePending: SERVICE_PAUSE_PENDING,
  Paused: SERVICE_PAUSED,
  ContinuePending: SERVICE_CONTINUE_PENDING,
  StopPending: SERVICE_STOP_PENDING,
  Stopped: SERVICE_STOPPED,
} as const;

/** How often the dispatcher's thread is looked at until ServiceMain has been called, milliseconds. */
const refusalPollMs = 100;

/** The SCM's side of one own-process service: table, ServiceMain, control handler, status. */
export class Dispatcher {
  readonly #name: string;
  readonly #events: DispatcherEvents;
  #status: SERVICE_STATUS_HANDLE | undefined;
  // Windows reads the table while the dispatcher runs, so it lives as long as this object.
  #table: Buffer | undefined;

  constructor(name: string, events: DispatcherEvents) {
    this.#name = name;
    this.#events = events;
  }

  /** Starts the dispatcher on a thread of its own and returns at once. */
  start(): void {
    const { connected, control, failed } = this.#events;
    const handler = registerControlHandler(control, { result: ERROR_EXCEPTION_IN_SERVICE, onError: failed });
    const main = registerServiceMain(() => {
      this.#status = advapi32.RegisterServiceCtrlHandlerExW(this.#name, handler.pointer, null);
      connected();
    }, failed);
    this.#table = encodeArray(SERVICE_TABLE_ENTRYW, [
      { lpServiceName: this.#name, lpServiceProc: main.pointer },
      { lpServiceName: null, lpServiceProc: 0n },
    ]);
    // StartServiceCtrlDispatcherW(table) has a thread function's own signature. Run as one, it takes none of the four pool
    // threads that fs, dns and crypto share for the process's whole life.
    const entry = kernel32.GetProcAddress(kernel32.GetModuleHandleW('advapi32.dll'), 'StartServiceCtrlDispatcherW');
    this.#watch(new KernelHandle(kernel32.CreateThread(null, 0, entry, this.#table, 0, [0])));
  }

  /** Reports to the SCM. Controls are accepted while running only, as the SCM itself would refuse them in other states. */
  setStatus({ state, checkpoint, waitHintMs, win32ExitCode, serviceExitCode }: HostStatus): void {
    if (this.#status === undefined) return;
    advapi32.SetServiceStatus(this.#status, encode(SERVICE_STATUS, {
      dwServiceType: SERVICE_WIN32_OWN_PROCESS,
      dwCurrentState: states[state],
      dwControlsAccepted: state === 'Running' ? SERVICE_ACCEPT_STOP | SERVICE_ACCEPT_PRESHUTDOWN : 0,
      dwWin32ExitCode: win32ExitCode,
      dwServiceSpecificExitCode: serviceExitCode,
      dwCheckPoint: checkpoint,
      dwWaitHint: waitHintMs,
    }));
  }

  /** The thread ends without ServiceMain only when the SCM refuses the process. */
  #watch(thread: KernelHandle): void {
    const timer = setInterval(() => {
      const refused = this.#status === undefined && kernel32.WaitForSingleObject(thread.raw, 0) === WAIT_OBJECT_0;
      if (this.#status === undefined && !refused) return;
      clearInterval(timer);
      thread[Symbol.dispose]();
      if (refused) this.#events.refused();
    }, refusalPollMs);
  }
}
