import { advapi32 } from './advapi32.js';
import { kernel32 } from './kernel32.js';
import type { EVENT_SOURCE, HANDLE, HKEY, LSA_HANDLE, SC_HANDLE } from './types.js';
import { userenv } from './userenv.js';

/**
 * A handle that this process owns and must close, once: `using handle = new ScHandle(...)`. The only file that closes handles.
 * A SERVICE_STATUS_HANDLE has no class here, since it belongs to the system.
 */
abstract class OwnedHandle<H extends bigint> implements Disposable {
  #raw: H | null;

  constructor(raw: H) {
    this.#raw = raw;
  }

  /** For a call; don't keep it. Throws once the handle is closed. */
  get raw(): H {
    if (this.#raw === null) throw new Error(`This ${this.constructor.name} is closed already`);
    return this.#raw;
  }

  /** Closes the handle; a second time does nothing. */
  [Symbol.dispose](): void {
    const raw = this.#raw;
    this.#raw = null;
    if (raw !== null) this.close(raw);
  }

  protected abstract close(raw: H): void;
}

/** Of the service control manager or of a service. */
export class ScHandle extends OwnedHandle<SC_HANDLE> {
  protected close(raw: SC_HANDLE): void {
    advapi32.CloseServiceHandle(raw);
  }
}

/** Of a process, a token or another kernel object. */
export class KernelHandle extends OwnedHandle<HANDLE> {
  protected close(raw: HANDLE): void {
    kernel32.CloseHandle(raw);
  }
}

/** Of a registry key that was opened (not of a predefined one such as HKEY_LOCAL_MACHINE). */
export class RegistryKeyHandle extends OwnedHandle<HKEY> {
  protected close(raw: HKEY): void {
    advapi32.RegCloseKey(raw);
  }
}

export class LsaPolicyHandle extends OwnedHandle<LSA_HANDLE> {
  protected close(raw: LSA_HANDLE): void {
    advapi32.LsaClose(raw);
  }
}

export class EventSourceHandle extends OwnedHandle<EVENT_SOURCE> {
  protected close(raw: EVENT_SOURCE): void {
    advapi32.DeregisterEventSource(raw);
  }
}

/** Memory that the system allocated for its answer and that LocalFree frees. */
export class LocalMemory extends OwnedHandle<bigint> {
  protected close(raw: bigint): void {
    kernel32.LocalFree(raw);
  }
}

/** Memory that the local security authority allocated for its answer. */
export class LsaMemory extends OwnedHandle<bigint> {
  protected close(raw: bigint): void {
    advapi32.LsaFreeMemory(raw);
  }
}

/** Variables that CreateEnvironmentBlock gave. */
export class EnvironmentBlock extends OwnedHandle<bigint> {
  protected close(raw: bigint): void {
    userenv.DestroyEnvironmentBlock(raw);
  }
}

/** What a function wrote into its `outPointer` place; call it only after the function succeeded. */
export function written<H extends bigint>(place: readonly [H | null], api: string): H {
  if (place[0] === null) throw new Error(`${api} succeeded but gave no handle`);
  return place[0];
}
