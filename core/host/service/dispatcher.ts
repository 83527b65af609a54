import { advapi32 } from '../../win32/advapi32.js';
import { registerControlHandler, registerServiceMain, type ControlHandler } from '../../win32/callbacks.js';
import { ERROR_EXCEPTION_IN_SERVICE, SERVICE_WIN32_OWN_PROCESS, SERVICE_WIN32_SHARE_PROCESS, WAIT_OBJECT_0 } from '../../win32/constants.js';
import { KernelHandle } from '../../win32/handles.js';
import { kernel32 } from '../../win32/kernel32.js';
import { encodeArray } from '../../win32/struct.js';
import { SERVICE_TABLE_ENTRYW } from '../../win32/structs.js';
import { StatusPort } from './status-port.js';

export interface DispatchedService {
  /** Key name. */
  readonly name: string;
  /** ServiceMain was called: statuses can be reported. `args` are those of StartService, after the name. */
  connected(args: readonly string[]): void;
  /** HandlerEx; returns a Win32 error code. */
  readonly control: ControlHandler;
}

export interface DispatcherEvents {
  /** The dispatcher returned without a service: the SCM did not start this process (ERROR_FAILED_SERVICE_CONTROLLER_CONNECT). */
  refused(): void;
  /** All services have stopped, and the SCM has let go of the process. */
  ended(): void;
  failed(error: unknown): void;
}

/** How often the dispatcher's thread is looked at, milliseconds: until ServiceMain has been called, and once all services have stopped. */
const pollMs = 100;

/** The SCM's side of a service process: the table of its services, their ServiceMain and control handlers. */
export class Dispatcher {
  readonly #events: DispatcherEvents;
  readonly #services: { readonly service: DispatchedService; readonly port: StatusPort }[] = [];
  readonly #shared: boolean;
  #thread: KernelHandle | undefined;
  #polling: NodeJS.Timeout | undefined;
  // Windows reads the table while the dispatcher runs, so it lives as long as this object.
  #table: Buffer | undefined;

  /** `shared`: the services share this process with others (SERVICE_WIN32_SHARE_PROCESS), as they were created. */
  constructor(events: DispatcherEvents, { shared = false } = {}) {
    this.#events = events;
    this.#shared = shared;
  }

  /** Adds a service before the start; its statuses are reported through what this returns. */
  add(service: DispatchedService): StatusPort {
    const port = new StatusPort(this.#shared ? SERVICE_WIN32_SHARE_PROCESS : SERVICE_WIN32_OWN_PROCESS, { stopped: () => this.#stopped(), failed: this.#events.failed });
    this.#services.push({ service, port });
    return port;
  }

  /** Starts the dispatcher on a thread of its own and returns at once. */
  start(): void {
    const entries = this.#services.map(({ service, port }) => ({ lpServiceName: service.name, lpServiceProc: this.#mainOf(service, port) }));
    this.#table = encodeArray(SERVICE_TABLE_ENTRYW, [...entries, { lpServiceName: null, lpServiceProc: 0n }]);
    // StartServiceCtrlDispatcherW(table) has a thread function's own signature. Run as one, it takes none of the four pool
    // threads that fs, dns and crypto share for the process's whole life.
    const entry = kernel32.GetProcAddress(kernel32.GetModuleHandleW('advapi32.dll'), 'StartServiceCtrlDispatcherW');
    this.#thread = new KernelHandle(kernel32.CreateThread(null, 0, entry, this.#table, 0, [0]));
    this.#polling = setInterval(() => this.#poll(), pollMs);
  }

  #mainOf(service: DispatchedService, port: StatusPort): bigint {
    const { failed } = this.#events;
    const handler = registerControlHandler(service.control, { result: ERROR_EXCEPTION_IN_SERVICE, onError: failed });
    return registerServiceMain(([, ...args]) => {
      port.connect(advapi32.RegisterServiceCtrlHandlerExW(service.name, handler.pointer, null));
      service.connected(args);
    }, failed).pointer;
  }

  /** The thread ends without ServiceMain only when the SCM refuses the process. */
  #poll(): void {
    const states = this.#services.map(({ port }) => port.state);
    const begun = states.some((state) => state !== 'Unconnected');
    if (begun && !states.every((state) => state === 'Unconnected' || state === 'Stopped')) return this.#rest();
    if (this.#thread === undefined || kernel32.WaitForSingleObject(this.#thread.raw, 0) !== WAIT_OBJECT_0) return;
    this.#rest();
    this.#thread[Symbol.dispose]();
    this.#thread = undefined;
    if (begun) this.#events.ended();
    else this.#events.refused();
  }

  #stopped(): void {
    this.#rest();
    this.#polling = setInterval(() => this.#poll(), pollMs);
  }

  #rest(): void {
    clearInterval(this.#polling);
  }
}
