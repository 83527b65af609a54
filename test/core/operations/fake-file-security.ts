import { mock } from 'node:test';
import { advapi32 } from '../../../core/win32/advapi32.js';
import { kernel32 } from '../../../core/win32/kernel32.js';
import { sidText } from '../../../core/scm/sid.js';
import { addressOf } from '../../../core/win32/memory.js';
import { wideString } from '../../../core/win32/wide-string.js';

/** The access lists of files, in the place of Windows' functions until mock.restoreAll(). */
export class FakeFileSecurity {
  /** What was set, in order. */
  readonly set: { readonly path: string; readonly sddl: string }[] = [];
  /** Whose owner became BUILTIN\\Administrators, in order. */
  readonly owned: string[] = [];
  /** The access list that any path has now. */
  current = 'D:AI';
  /** Called before each is set. */
  onSet: (path: string) => void = () => undefined;
  // What the functions give out as memory of the system: descriptors by number, and the text that was asked for last.
  readonly #descriptors: string[] = [''];
  #text: Buffer = Buffer.alloc(0);

  constructor() {
    mock.method(advapi32, 'ConvertStringSecurityDescriptorToSecurityDescriptorW', (sddl: string, _revision: number, place: [bigint | null]) => {
      place[0] = BigInt(this.#descriptors.push(sddl) - 1);
    });
    mock.method(advapi32, 'GetSecurityDescriptorDacl', (descriptor: bigint, present: [number], dacl: [bigint | null]) => {
      present[0] = 1;
      dacl[0] = descriptor;
    });
    mock.method(advapi32, 'GetNamedSecurityInfoW', (...args: readonly unknown[]) => {
      const place = args[7];
      if (Array.isArray(place)) place[0] = BigInt(this.#descriptors.push(this.current) - 1);
    });
    mock.method(advapi32, 'ConvertSecurityDescriptorToStringSecurityDescriptorW', (descriptor: bigint, _revision: number, _what: number, place: [bigint | null]) => {
      this.#text = wideString(this.#descriptors[Number(descriptor)] ?? '');
      place[0] = addressOf(this.#text);
    });
    mock.method(advapi32, 'SetNamedSecurityInfoW', (path: string, _type: number, _what: number, owner: Buffer | null, _group: null, dacl: bigint) => {
      this.onSet(path);
      if (owner !== null) return void this.owned.push(sidText(owner) === 'S-1-5-32-544' ? path : `${path}: ${sidText(owner)}`);
      this.set.push({ path, sddl: this.#descriptors[Number(dacl)] ?? '' });
    });
    mock.method(kernel32, 'LocalFree', () => 0n);
  }
}
