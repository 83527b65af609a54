import assert from 'node:assert/strict';
import { composeBinaryPath } from '../../../core/operations/service/binary-path.js';
import { serviceStates, type ServiceState } from '../../../core/scm/states.js';
import { advapi32 } from '../../../core/win32/advapi32.js';
import { SERVICE_NO_CHANGE } from '../../../core/win32/constants.js';
import { addressOf, readPointer, writePointer } from '../../../core/win32/memory.js';
import { decodeMultiSz } from '../../../core/win32/multi-sz.js';
import { decode, encode, encodeArray, offsetOf, sizeOf, type Members, type Struct, type StructValues, type Values } from '../../../core/win32/struct.js';
import {
  ENUM_SERVICE_STATUSW, ENUM_SERVICE_STATUS_PROCESSW, QUERY_SERVICE_CONFIGW, SERVICE_DELAYED_AUTO_START_INFO, SERVICE_DESCRIPTIONW,
  SERVICE_FAILURE_ACTIONSW, SERVICE_FAILURE_ACTIONS_FLAG, SERVICE_PRESHUTDOWN_INFO, SERVICE_STATUS, SERVICE_STATUS_PROCESS,
} from '../../../core/win32/structs.js';
import type { SC_HANDLE } from '../../../core/win32/types.js';
import { Win32Error } from '../../../core/win32/win32-error.js';
import { FakeRegistry } from '../scm/fake-registry.js';
import { FakeScm } from '../scm/fake-scm.js';
import { machine } from '../machine.js';

/** A service of FakeServices; a test changes it as it goes. */
export interface FakeService {
  displayName: string;
  /** dwServiceType */
  type: number;
  /** 0: none that anybody could wait for. */
  processId: number;
  binaryPath: string;
  account: string;
  password: string | null;
  /** dwStartType */
  startType: number;
  delayed: boolean;
  description: string;
  preshutdownMs: number;
  failure: Failure;
  failureFlag: boolean;
  dependencies: readonly string[];
  state: ServiceState;
  win32ExitCode: number;
  serviceExitCode: number;
  /** Key names of what depends on it. */
  dependents: readonly string[];
  /** What a start and a stop do; by default they succeed at once. */
  onStart(): void;
  onStop(): void;
}

const eventSources = 'system\\currentcontrolset\\services\\eventlog\\application';

const strings = { config: ['lpBinaryPathName', 'lpLoadOrderGroup', 'lpDependencies', 'lpServiceStartName', 'lpDisplayName'], entry: ['lpServiceName', 'lpDisplayName'] } as const;

/** An SCM in memory whose services have a configuration and a state. It notes what was asked of them. */
export class FakeServices {
  readonly scm = new FakeScm();
  /** Where the sources of the event log are. */
  readonly registry = new FakeRegistry(this.scm, [eventSources]);
  readonly all = new Map<string, FakeService>();
  /** `start api`, `stop api`, `delete api`, ... in order. */
  readonly calls: string[] = [];

  constructor() {
    const { scm } = this;
    scm.answer('QueryServiceStatusEx', (handle, _level, buffer) => {
      encode(SERVICE_STATUS_PROCESS, this.#status(this.#of(handle))).copy(buffer ?? assert.fail());
    });
    scm.answer('QueryServiceConfigW', (handle, buffer) => put(QUERY_SERVICE_CONFIGW, [this.#config(this.#of(handle))], strings.config, buffer ?? assert.fail()));
    scm.answer('QueryServiceConfig2W', (handle, level, buffer) => this.#queryLevel(this.#of(handle), level, buffer ?? assert.fail()));
    scm.answer('ChangeServiceConfig2W', (handle, level, info) => this.#changeLevel(this.#of(handle), level, info ?? assert.fail()));
    const { CreateServiceW } = advapi32;
    scm.answer('CreateServiceW', (...args) => {
      const [, name, displayName, , type, startType, , binaryPath, , , dependencies, account, password] = args;
      const handle = CreateServiceW(...args);
      this.calls.push(`create ${name}`);
      this.add(name, { displayName: displayName ?? name, type, binaryPath: binaryPath ?? '', startType, account: account ?? '', password, dependencies: decodeMultiSz(dependencies ?? Buffer.alloc(4)) });
      return handle;
    });
    scm.answer('ChangeServiceConfigW', (handle, type, startType, _errorControl, binaryPath, _group, _tag, dependencies, account, password, displayName) => this.#act('change', handle, (service) => {
      const named = { binaryPath, dependencies: dependencies && decodeMultiSz(dependencies), account, password, displayName };
      const numbers = Object.entries({ type, startType }).filter(([, value]) => value !== SERVICE_NO_CHANGE);
      Object.assign(service, Object.fromEntries([...numbers, ...Object.entries(named).filter(([, value]) => value !== null)]));
    }));
    scm.answer('StartServiceW', (handle) => this.#act('start', handle, (service) => service.onStart()));
    scm.answer('ControlService', (handle, control, buffer) => this.#act(control === 1 ? 'stop' : `control ${control}`, handle, (service) => {
      service.onStop();
      encode(SERVICE_STATUS, this.#status(service)).copy(buffer);
    }));
    scm.answer('DeleteService', (handle) => this.#act('delete', handle, () => this.#remove(this.#nameOf(handle))));
    scm.answer('EnumDependentServicesW', (handle, state, buffer, _size, _needed, count) => {
      const found = this.#of(handle).dependents.filter((name) => state !== 1 || this.get(name).state !== 'Stopped');
      count[0] = found.length;
      put(ENUM_SERVICE_STATUSW, found.map((name) => ({ ...this.#named(name), ServiceStatus: this.#status(this.get(name)) })), strings.entry, buffer ?? assert.fail());
    });
    scm.answer('EnumServicesStatusExW', (_manager, _level, _kind, state, buffer, _size, _needed, count) => {
      const names = [...this.all.keys()].filter((name) => state !== 1 || this.get(name).state !== 'Stopped');
      count[0] = names.length;
      put(ENUM_SERVICE_STATUS_PROCESSW, names.map((name) => ({ ...this.#named(name), ServiceStatusProcess: this.#status(this.get(name)) })), strings.entry, buffer ?? assert.fail());
    });
  }

  /** Adds one of NodeSvc's own services, stopped, unless the changes say otherwise. */
  add(name: string, changes: Partial<FakeService> = {}): FakeService {
    const service: FakeService = {
      displayName: `The ${name}`,
      binaryPath: composeBinaryPath({ nodePath: 'C:\\none\\node.exe', name, nodeArguments: [], hostVersion: '0.1.0', kind: 'Script', script: 'C:\\app\\app.js', arguments: [] }, machine.programFiles),
      account: `NT SERVICE\\${name}`, password: null, startType: 3, delayed: false, description: '', preshutdownMs: 0, failureFlag: false,
      failure: { dwResetPeriod: 0, lpRebootMsg: null, lpCommand: null, cActions: 0, lpsaActions: null }, dependencies: [],
      type: 16, processId: 0, state: 'Stopped', win32ExitCode: 0, serviceExitCode: 0, dependents: [],
      onStart: () => void (service.state = 'Running'),
      onStop: () => void (service.state = 'Stopped'),
      ...changes,
    };
    this.all.set(name, service);
    this.scm.services.set(name, service.displayName);
    return service;
  }

  get(name: string): FakeService {
    return this.all.get(name) ?? assert.fail(`no service ${name}`);
  }

  /** The names of the event log's sources, in lower case. */
  get eventSources(): string[] {
    return [...this.registry.keys.keys()].flatMap((path) => (path.startsWith(`${eventSources}\\`) ? [path.slice(eventSources.length + 1)] : []));
  }

  /** Lets the next calls of a function fail with a Win32 code. */
  fail(api: 'OpenServiceW' | 'DeleteService' | 'ChangeServiceConfig2W' | 'CreateServiceW', code: number): void {
    this.scm.answer(api, () => {
      throw new Win32Error(api, code);
    });
  }

  #act(what: string, handle: SC_HANDLE, act: (service: FakeService) => void): void {
    this.calls.push(`${what} ${this.#nameOf(handle)}`);
    act(this.#of(handle));
  }

  #remove(name: string): void {
    this.all.delete(name);
    this.scm.services.delete(name);
  }

  #nameOf(handle: SC_HANDLE): string {
    const name = this.scm.open.get(handle) ?? assert.fail('the handle is closed');
    return [...this.all.keys()].find((key) => key.toLowerCase() === name.toLowerCase()) ?? name;
  }

  #of(handle: SC_HANDLE): FakeService {
    return this.get(this.#nameOf(handle));
  }

  #named(name: string) {
    return { lpServiceName: name, lpDisplayName: this.get(name).displayName };
  }

  #status({ type, processId, state, win32ExitCode, serviceExitCode }: FakeService) {
    return {
      dwServiceType: type, dwCurrentState: serviceStates[state], dwControlsAccepted: 1, dwWin32ExitCode: win32ExitCode,
      dwServiceSpecificExitCode: serviceExitCode, dwCheckPoint: 0, dwWaitHint: 0, dwProcessId: processId, dwServiceFlags: 0,
    };
  }

  #config(service: FakeService): Values<typeof QUERY_SERVICE_CONFIGW.members> {
    return {
      dwServiceType: service.type, dwStartType: service.startType, dwErrorControl: 1, lpBinaryPathName: service.binaryPath, lpLoadOrderGroup: '', dwTagId: 0,
      lpDependencies: service.dependencies, lpServiceStartName: service.account, lpDisplayName: service.displayName,
    };
  }

  #queryLevel(service: FakeService, level: number, buffer: Buffer): void {
    if (level === 1) put(SERVICE_DESCRIPTIONW, [{ lpDescription: service.description }], ['lpDescription'], buffer);
    else if (level === 3) encode(SERVICE_DELAYED_AUTO_START_INFO, { fDelayedAutostart: service.delayed }).copy(buffer);
    else if (level === 2) put(SERVICE_FAILURE_ACTIONSW, [service.failure], ['lpRebootMsg', 'lpCommand', 'lpsaActions'], buffer);
    else if (level === 4) encode(SERVICE_FAILURE_ACTIONS_FLAG, { fFailureActionsOnNonCrashFailures: service.failureFlag }).copy(buffer);
    else assert.fail(`level ${level}`);
  }

  #changeLevel(service: FakeService, level: number, info: Buffer): void {
    if (level === 1) service.description = decode(SERVICE_DESCRIPTIONW, info).lpDescription ?? '';
    else if (level === 3) service.delayed = decode(SERVICE_DELAYED_AUTO_START_INFO, info).fDelayedAutostart;
    else if (level === 2) service.failure = withoutNulls(decode(SERVICE_FAILURE_ACTIONSW, info), service.failure);
    else if (level === 4) service.failureFlag = decode(SERVICE_FAILURE_ACTIONS_FLAG, info).fFailureActionsOnNonCrashFailures;
    else if (level === 7) service.preshutdownMs = decode(SERVICE_PRESHUTDOWN_INFO, info).dwPreshutdownTimeout;
    else assert.fail(`level ${level}`);
  }
}

type Failure = StructValues<typeof SERVICE_FAILURE_ACTIONSW>;

/** What ChangeServiceConfig2W makes of it: NULL leaves a string, or the actions and their reset period, as they are. */
function withoutNulls(wanted: Failure, before: Failure): Failure {
  const { lpsaActions, cActions, dwResetPeriod } = wanted.lpsaActions === null ? before : wanted;
  return { lpsaActions, cActions, dwResetPeriod, lpCommand: wanted.lpCommand ?? before.lpCommand, lpRebootMsg: wanted.lpRebootMsg ?? before.lpRebootMsg };
}

/** Fills a buffer as Windows does: structures, then their strings, with pointers into that buffer. */
function put<M extends Members>(type: Struct<M>, values: readonly Values<M>[], pointers: readonly (keyof M & string)[], target: Buffer): void {
  const source = encodeArray(type, values);
  source.copy(target);
  const shift = addressOf(target) - addressOf(source);
  values.forEach((_, index) => {
    for (const pointer of pointers) {
      const at = index * sizeOf(type) + offsetOf(type, pointer);
      const address = readPointer(source, at);
      if (address !== 0n) writePointer(target, at, address + shift);
    }
  });
}
