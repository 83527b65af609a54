import { mock } from 'node:test';
import { advapi32 } from '../../../core/win32/advapi32.js';
import { kernel32 } from '../../../core/win32/kernel32.js';
import { decode, encode } from '../../../core/win32/struct.js';
import { LUID, TOKEN_PRIVILEGES } from '../../../core/win32/structs.js';
import type { HANDLE } from '../../../core/win32/types.js';
import { Win32Error } from '../../../core/win32/win32-error.js';

const ENABLED = 2;
const PRIVILEGE_LUID = 19;

/** This process's token in memory, in the place of Windows' functions until mock.restoreAll(). It knows one privilege at a time. */
export class FakeToken {
  /** Of the privileges that the user holds: whether they are enabled. */
  readonly privileges: Map<string, boolean>;
  /** How many handles of the token are open. */
  open = 0;
  #name = '';

  constructor(privileges: Readonly<Record<string, boolean>>) {
    this.privileges = new Map(Object.entries(privileges));
    mock.method(kernel32, 'GetCurrentProcess', () => -1n as HANDLE);
    mock.method(kernel32, 'CloseHandle', () => void this.open--);
    mock.method(advapi32, 'OpenProcessToken', (_process: HANDLE, _access: number, place: [HANDLE | null]) => {
      this.open++;
      place[0] = 77n as HANDLE;
    });
    mock.method(advapi32, 'LookupPrivilegeValueW', (_machine: string | null, name: string, luid: Buffer) => {
      this.#name = name;
      encode(LUID, { LowPart: PRIVILEGE_LUID, HighPart: 0 }).copy(luid);
    });
    mock.method(advapi32, 'AdjustTokenPrivileges', (_token: HANDLE, _all: 0 | 1, state: Buffer | null, _size: number, previous: Buffer | null) =>
      this.#adjust(state ?? Buffer.alloc(0), previous));
  }

  #adjust(state: Buffer, previous: Buffer | null): void {
    const { Privileges } = decode(TOKEN_PRIVILEGES, state);
    const before = this.privileges.get(this.#name);
    const after = (Privileges.Attributes & ENABLED) !== 0;
    if (before === undefined) throw new Win32Error('AdjustTokenPrivileges', 1300);
    this.privileges.set(this.#name, after);
    // Windows tells what it changed only.
    const changed = { PrivilegeCount: before === after ? 0 : 1, Privileges: { ...Privileges, Attributes: before ? ENABLED : 0 } };
    if (previous) encode(TOKEN_PRIVILEGES, changed).copy(previous);
  }
}
