import type { ConfigLevel } from '../../../core/scm/config-levels.js';
import { ServiceManager } from '../../../core/scm/manager.js';
import type { Service } from '../../../core/scm/service.js';
import { addressOf, POINTER_SIZE, readPointer, writePointer } from '../../../core/win32/memory.js';
import { decode, encode, type Members, type Values } from '../../../core/win32/struct.js';
import { Win32Error } from '../../../core/win32/win32-error.js';
import { FakeScm } from './fake-scm.js';

/** A service of a FakeScm, one level of whose configuration is in memory. */
export interface FakeLevel<M extends Members> {
  readonly scm: FakeScm;
  readonly service: Service;
  /** What the service was given, call by call. */
  readonly changes: Values<M>[];
}

/** `stored` is what a query gives; null lets it fail with ERROR_ACCESS_DENIED. */
export function fakeLevel<M extends Members>({ level, type }: ConfigLevel<M>, stored: Values<M> | null): FakeLevel<M> {
  const scm = new FakeScm({ api: 'API' });
  const changes: Values<M>[] = [];
  scm.answer('ChangeServiceConfig2W', (_handle, number, info) => {
    if (number !== level || info === null) throw new Win32Error('ChangeServiceConfig2W', 124);
    changes.push(decode(type, info));
  });
  scm.answer('QueryServiceConfig2W', (_handle, number, buffer, size, needed) => {
    if (number !== level || buffer === null) throw new Win32Error('QueryServiceConfig2W', 124);
    if (stored === null) throw new Win32Error('QueryServiceConfig2W', 5);
    const bytes = encode(type, stored);
    needed[0] = bytes.length;
    if (size < bytes.length) throw new Win32Error('QueryServiceConfig2W', 122);
    copyWithPointers(bytes, buffer);
  });
  return { scm, service: ServiceManager.connect().open('api', []), changes };
}

/** Whatever looks like a pointer into `source` becomes one into `target`. */
export function copyWithPointers(source: Buffer, target: Buffer): void {
  source.copy(target);
  const [from, to] = [addressOf(source), addressOf(target)];
  for (let at = 0; at + POINTER_SIZE <= source.length; at += POINTER_SIZE) {
    const address = readPointer(source, at);
    if (address >= from && address < from + BigInt(source.length)) writePointer(target, at, address - from + to);
  }
}
