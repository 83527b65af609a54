import { advapi32 } from '../win32/advapi32.js';
import { ERROR_INVALID_NAME, ERROR_SERVICE_DOES_NOT_EXIST, SERVICE_WIN32_OWN_PROCESS } from '../win32/constants.js';
import { ScHandle } from '../win32/handles.js';
import { readWideString } from '../win32/wide-string.js';
import { Win32Error } from '../win32/win32-error.js';
import { rawChanges, type ConfigChanges } from './config.js';
import { changedType } from './interactive.js';
import { listServices, type ListFilter } from './list.js';
import { assertServiceName } from './names.js';
import { managerAccess, serviceAccess, type ManagerRight, type ServiceRight } from './rights.js';
import { Service } from './service.js';
import type { ServiceEntry } from './status.js';

/** Of ServiceManager.connect. */
export interface ConnectOptions {
  /** The computer; default: this one. */
  readonly machine?: string | undefined;
  /** Default: connect, enough to open services. */
  readonly rights?: readonly ManagerRight[] | undefined;
}

/** A service to create. What is absent gets Windows' default; the type's is a process of its own, startMode's Manual, errorControl's Normal. */
export interface ServiceSpec extends ConfigChanges {
  readonly name: string;
  readonly binaryPath: string;
  /** Rights of the service that `create` returns, besides delete; default: those that setting it up takes. */
  readonly rights?: readonly ServiceRight[] | undefined;
}

/** Of ServiceManager.open. */
export interface OpenOptions {
  /** The name is a key name in the letters in which the SCM has it, as those of `list` are: it needn't be looked up for Service.name. */
  readonly nameIsStored?: boolean | undefined;
}

const SETUP_RIGHTS: readonly ServiceRight[] = ['queryConfig', 'changeConfig', 'queryStatus', 'start'];

/** A connection to the service control manager of this or another machine. All errors are Win32Errors unless said otherwise. */
export class ServiceManager implements Disposable {
  readonly #handle: ScHandle;
  readonly #machine: string | null;

  private constructor(handle: ScHandle, machine: string | null) {
    this.#handle = handle;
    this.#machine = machine;
  }

  /** ERROR_ACCESS_DENIED: the user lacks one of the rights (createService takes an administrator). */
  static connect({ machine, rights = ['connect'] }: ConnectOptions = {}): ServiceManager {
    const raw = advapi32.OpenSCManagerW(machine ?? null, null, managerAccess(rights));
    return new ServiceManager(new ScHandle(raw), machine || null);
  }

  [Symbol.dispose](): void {
    this.#handle[Symbol.dispose]();
  }

  /**
   * Creates a service, and deletes it again if `finish` throws. What CreateServiceW can't set (description, delayed start)
   * belongs into `finish`, so that no half-made service stays behind. Throws a ServiceNameError for an impossible name,
   * `finish`'s error, or an AggregateError of that and of what prevented the deletion. Manager right: createService.
   */
  create(spec: ServiceSpec, finish: (service: Service) => void = () => {}): Service {
    assertServiceName(spec.name);
    const type = spec.type ?? SERVICE_WIN32_OWN_PROCESS;
    const raw = rawChanges(spec.name, {
      ...spec,
      type: changedType(spec, () => ({ type, account: '' })) ?? type,
      startMode: spec.startMode ?? 'Manual',
      errorControl: spec.errorControl ?? 'Normal',
    });
    const access = serviceAccess(['delete', ...(spec.rights ?? SETUP_RIGHTS)]);
    const handle = advapi32.CreateServiceW(this.#handle.raw, spec.name, raw.lpDisplayName, access, raw.dwServiceType, raw.dwStartType,
      raw.dwErrorControl, raw.lpBinaryPathName, raw.lpLoadOrderGroup, raw.lpdwTagId, raw.lpDependencies, raw.lpServiceStartName, raw.lpPassword);
    const service = new Service(spec.name, new ScHandle(handle), this.#machine);
    try {
      finish(service);
      return service;
    } catch (error) {
      rollBack(service, error);
      throw error;
    }
  }

  /**
   * Opens a service by its key name or, if there is none of that name, by its display name; neither minds letter case.
   * ERROR_SERVICE_DOES_NOT_EXIST when neither is known. Manager right: connect. Keep the connection open for as long as the
   * service's name may be read: it's looked up on first use.
   */
  open(name: string, rights: readonly ServiceRight[], { nameIsStored = false }: OpenOptions = {}): Service {
    const access = serviceAccess(rights);
    try {
      return this.#openKey(name, access, nameIsStored ? name : () => this.#storedName(name));
    } catch (error) {
      // 123: a display name may have characters that a key name may not.
      if (!Win32Error.is(error, ERROR_SERVICE_DOES_NOT_EXIST, ERROR_INVALID_NAME)) throw error;
      const keyName = this.#keyNameIfAny(name);
      if (keyName === null) throw error;
      return this.#openKey(keyName, access, keyName);
    }
  }

  /** All services, without those that the user may not query. Manager right: enumerate. */
  list(filter: ListFilter = {}): ServiceEntry[] {
    return listServices(this.#handle, filter);
  }

  /** The key name of a display name, in any letter case. Manager right: connect. */
  keyNameOf(displayName: string): string {
    return readName((buffer, size) => advapi32.GetServiceKeyNameW(this.#handle.raw, displayName, buffer, size));
  }

  /** The display name of a key name, in any letter case. Manager right: connect. */
  displayNameOf(keyName: string): string {
    return readName((buffer, size) => advapi32.GetServiceDisplayNameW(this.#handle.raw, keyName, buffer, size));
  }

  #openKey(name: string, access: number, storedName: string | (() => string)): Service {
    return new Service(storedName, new ScHandle(advapi32.OpenServiceW(this.#handle.raw, name, access)), this.#machine);
  }

  /** The key name in the letters in which it was created; there is no shorter way to them than by the display name. */
  #storedName(name: string): string {
    const displayName = unlessUnknown(() => this.displayNameOf(name));
    const stored = displayName && this.#keyNameIfAny(displayName);
    return stored?.toLowerCase() === name.toLowerCase() ? stored : name;
  }

  #keyNameIfAny(displayName: string): string | null {
    return unlessUnknown(() => this.keyNameOf(displayName));
  }
}

/** Null when there is no such service (any more), or could be none. */
function unlessUnknown(find: () => string): string | null {
  try {
    return find();
  } catch (error) {
    if (Win32Error.is(error, ERROR_SERVICE_DOES_NOT_EXIST, ERROR_INVALID_NAME)) return null;
    throw error;
  }
}

/** Key and display names have up to 256 characters. */
const NAME_CHARACTERS = 512;

function readName(query: (buffer: Buffer, size: [number]) => void): string {
  const buffer = Buffer.alloc(NAME_CHARACTERS * 2);
  query(buffer, [NAME_CHARACTERS]);
  return readWideString(buffer);
}

function rollBack(service: Service, cause: unknown): void {
  using created = service;
  try {
    created.delete();
  } catch (error) {
    throw new AggregateError([cause, error],
      `The service '${created.name}' could not be set up, and then not be deleted either. Delete it by hand: sc.exe delete "${created.name}"`);
  }
}
