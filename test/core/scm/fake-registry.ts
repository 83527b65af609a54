import { advapi32 } from '../../../core/win32/advapi32.js';
import { HKEY_LOCAL_MACHINE } from '../../../core/win32/predefined-keys.js';
import type { HKEY } from '../../../core/win32/types.js';
import { wideString } from '../../../core/win32/wide-string.js';
import { Win32Error } from '../../../core/win32/win32-error.js';
import type { FakeScm } from './fake-scm.js';

interface Value {
  readonly name: string;
  readonly type: number;
  readonly data: Buffer;
}

/** A registry in memory, beside a FakeScm; what it lacks is ERROR_FILE_NOT_FOUND. */
export class FakeRegistry {
  /** The values of each key, by its path below HKEY_LOCAL_MACHINE in lower case. */
  readonly keys = new Map<string, Value[]>();
  /** The path of each open key. */
  readonly open = new Map<HKEY, string>();
  /** The access masks that were asked for. */
  readonly access: number[] = [];
  #lastKey = 0x100n;

  constructor(scm: FakeScm, paths: readonly string[]) {
    for (const path of paths) this.keys.set(path.toLowerCase(), []);
    const opened = (parent: HKEY, path: string, access: number, place: [HKEY | null]) => {
      place[0] = ++this.#lastKey as HKEY;
      this.open.set(place[0], this.#path(parent, path));
      this.access.push(access);
    };
    scm.answer('RegOpenKeyExW', (parent, path, _options, access, place) => {
      if (!this.keys.has(this.#path(parent, path ?? ''))) throw new Win32Error('RegOpenKeyExW', 2);
      opened(parent, path ?? '', access, place);
    });
    scm.answer('RegCreateKeyExW', (parent, path, _reserved, _class, _options, access, _security, place) => {
      if (!this.keys.has(this.#path(parent, path))) this.keys.set(this.#path(parent, path), []);
      opened(parent, path, access, place);
    });
    scm.answer('RegDeleteKeyW', (parent, path) => {
      if (!this.keys.delete(this.#path(parent, path))) throw new Win32Error('RegDeleteKeyW', 2);
    });
    scm.answer('RegCloseKey', (key) => void this.open.delete(key));
    scm.answer('RegEnumValueW', (key, index, buffer) => {
      const value = this.#values(key)[index];
      if (!value) throw new Win32Error('RegEnumValueW', 259);
      wideString(value.name).copy(buffer);
    });
    scm.answer('RegQueryValueExW', (key, name, _reserved, type, buffer, size) => {
      const { type: found, data } = this.#find('RegQueryValueExW', key, name);
      const room = size[0];
      size[0] = data.length;
      if (room < data.length) throw new Win32Error('RegQueryValueExW', 234);
      type[0] = found;
      data.copy(buffer ?? Buffer.alloc(0));
    });
    scm.answer('RegSetValueExW', (key, name, _reserved, type, data) => {
      this.#remove(key, name);
      this.#values(key).push({ name: name ?? '', type, data: data ?? Buffer.alloc(0) });
    });
    scm.answer('RegDeleteValueW', (key, name) => {
      this.#find('RegDeleteValueW', key, name);
      this.#remove(key, name);
    });
  }

  #path(parent: HKEY, path: string): string {
    const above = parent === HKEY_LOCAL_MACHINE ? '' : `${this.open.get(parent) ?? '(closed)'}\\`;
    return (above + path).toLowerCase();
  }

  #values(key: HKEY): Value[] {
    const values = this.keys.get(this.open.get(key) ?? '');
    if (!values) throw new Win32Error('Reg*', 6);
    return values;
  }

  #find(api: keyof typeof advapi32, key: HKEY, name: string | null): Value {
    const value = this.#values(key).find((other) => same(other.name, name));
    if (!value) throw new Win32Error(api, 2);
    return value;
  }

  #remove(key: HKEY, name: string | null): void {
    const values = this.#values(key);
    const index = values.findIndex((other) => same(other.name, name));
    if (index !== -1) values.splice(index, 1);
  }
}

function same(one: string, other: string | null): boolean {
  return one.toLowerCase() === (other ?? '').toLowerCase();
}
