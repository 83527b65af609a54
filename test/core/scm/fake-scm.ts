import { mock } from 'node:test';
import { advapi32 } from '../../../core/win32/advapi32.js';
import type { SC_HANDLE } from '../../../core/win32/types.js';
import { wideString } from '../../../core/win32/wide-string.js';
import { Win32Error } from '../../../core/win32/win32-error.js';

/**
 * A service control manager in memory, in the place of advapi32's functions until mock.restoreAll(). It knows services by
 * key and display name, and which handles are open; a test adds what else it needs with `answer`.
 */
export class FakeScm {
  /** Key name to display name. */
  readonly services = new Map<string, string>();
  /** What each open handle is of: 'manager', or a key name. */
  readonly open = new Map<SC_HANDLE, string>();
  /** The access masks that were asked for, by function. */
  readonly access: [api: string, mask: number][] = [];
  #lastHandle = 0n;

  constructor(services: Readonly<Record<string, string>> = {}) {
    for (const [name, displayName] of Object.entries(services)) this.services.set(name, displayName);
    this.answer('OpenSCManagerW', (_machine, _database, mask) => this.#opened('OpenSCManagerW', 'manager', mask));
    this.answer('CloseServiceHandle', (handle) => void this.open.delete(handle));
    this.answer('OpenServiceW', (_manager, name, mask) => this.#opened('OpenServiceW', this.#find('OpenServiceW', name), mask));
    this.answer('DeleteService', (handle) => void this.services.delete(this.open.get(handle) ?? ''));
    this.answer('CreateServiceW', (_manager, name, displayName, mask) => {
      if (this.services.has(name)) throw new Win32Error('CreateServiceW', 1073);
      this.services.set(name, displayName ?? name);
      return this.#opened('CreateServiceW', name, mask);
    });
    this.answer('GetServiceDisplayNameW', (_manager, name, buffer) =>
      void wideString(this.services.get(this.#find('GetServiceDisplayNameW', name)) ?? '').copy(buffer ?? Buffer.alloc(0)));
    this.answer('GetServiceKeyNameW', (_manager, displayName, buffer) => {
      const found = [...this.services].find(([, other]) => same(other, displayName));
      if (!found) throw new Win32Error('GetServiceKeyNameW', 1060);
      wideString(found[0]).copy(buffer ?? Buffer.alloc(0));
    });
  }

  /** Lets a function of the test answer for one of advapi32's. */
  answer<K extends keyof typeof advapi32>(api: K, implementation: (typeof advapi32)[K]): void {
    mock.method(advapi32, api, implementation);
  }

  #opened(api: string, what: string, mask: number): SC_HANDLE {
    const handle = ++this.#lastHandle as SC_HANDLE;
    this.open.set(handle, what);
    this.access.push([api, mask]);
    return handle;
  }

  #find(api: string, name: string): string {
    if (/[/\\]/.test(name)) throw new Win32Error(api, 123);
    const found = [...this.services.keys()].find((other) => same(other, name));
    if (found === undefined) throw new Win32Error(api, 1060);
    return found;
  }
}

function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
