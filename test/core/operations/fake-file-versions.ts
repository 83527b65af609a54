import { mock } from 'node:test';
import { addressOf } from '../../../core/win32/memory.js';
import { encode, sizeOf } from '../../../core/win32/struct.js';
import { VS_FIXEDFILEINFO } from '../../../core/win32/structs.js';
import { version } from '../../../core/win32/version.js';
import { wideString } from '../../../core/win32/wide-string.js';
import { Win32Error } from '../../../core/win32/win32-error.js';

type Version = readonly [major: number, minor: number, patch: number];

/** The version resources of programs, in the place of version.dll's functions until mock.restoreAll(). */
export class FakeFileVersions {
  /** A block is the version, a language and a code page, and the product's name. */
  readonly #blocks = new Map<string, Buffer>();
  /** How many versions were read. */
  reads = 0;

  constructor() {
    mock.method(version, 'GetFileVersionInfoSizeW', (path: string) => this.#block(path).length);
    mock.method(version, 'GetFileVersionInfoW', (path: string, _zero: number, _size: number, block: Buffer) => {
      this.reads++;
      this.#block(path).copy(block);
    });
    mock.method(version, 'VerQueryValueW', (block: Buffer, place: string, address: [bigint | null], length: [number]) => {
      const languages = sizeOf(VS_FIXEDFILEINFO);
      const [from, size] = place === '\\' ? [0, languages] : place.endsWith('Translation') ? [languages, 4] : [languages + 4, block.length - languages - 4];
      address[0] = addressOf(block) + BigInt(from);
      length[0] = size;
    });
  }

  /** Null: a file without a version. */
  set(path: string, value: Version | null, product = 'Node.js'): void {
    if (value === null) this.#blocks.delete(path);
    else this.#blocks.set(path, Buffer.concat([encodeVersion(value), Buffer.from([9, 4, 0xb0, 4]), wideString(product)]));
  }

  #block(path: string): Buffer {
    const block = this.#blocks.get(path);
    if (block === undefined) throw new Win32Error('GetFileVersionInfoSizeW', 1813);
    return block;
  }
}

const encodeVersion = ([major, minor, patch]: Version): Buffer =>
  encode(VS_FIXEDFILEINFO, {
    dwSignature: 0xfeef_04bd, dwStrucVersion: 0x1_0000, dwFileVersionMS: (major << 16) | minor, dwFileVersionLS: patch << 16,
    dwProductVersionMS: 0, dwProductVersionLS: 0, dwFileFlagsMask: 0, dwFileFlags: 0, dwFileOS: 0, dwFileType: 0, dwFileSubtype: 0,
    dwFileDateMS: 0, dwFileDateLS: 0,
  });
