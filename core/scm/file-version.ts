import {
  ERROR_BAD_EXE_FORMAT, ERROR_FILE_NOT_FOUND, ERROR_PATH_NOT_FOUND, ERROR_RESOURCE_DATA_NOT_FOUND, ERROR_RESOURCE_NAME_NOT_FOUND,
  ERROR_RESOURCE_TYPE_NOT_FOUND,
} from '../win32/constants.js';
import { written } from '../win32/handles.js';
import { copyBytesAt, readWideStringAt } from '../win32/memory.js';
import { decode, type StructValues } from '../win32/struct.js';
import { VS_FIXEDFILEINFO } from '../win32/structs.js';
import { version } from '../win32/version.js';
import { Win32Error } from '../win32/win32-error.js';

export interface FileVersion {
  readonly major: number;
  readonly minor: number;
  readonly patch: number;
  /** `major.minor.patch` */
  readonly text: string;
  /** What the program calls its product, such as 'Node.js'; null when it doesn't say. */
  readonly productName: string | null;
}

/** The version in a program's resources, read without running it; null when it has none or isn't there. */
export function fileVersion(path: string): FileVersion | null {
  const block = versionBlock(path);
  return block && { ...versionOf(fixedFileInfo(block)), productName: productName(block) };
}

const NO_VERSION: readonly number[] = [
  ERROR_FILE_NOT_FOUND, ERROR_PATH_NOT_FOUND, ERROR_BAD_EXE_FORMAT, ERROR_RESOURCE_DATA_NOT_FOUND, ERROR_RESOURCE_TYPE_NOT_FOUND,
  ERROR_RESOURCE_NAME_NOT_FOUND,
];

function versionBlock(path: string): Buffer | null {
  try {
    const block = Buffer.alloc(version.GetFileVersionInfoSizeW(path, [0]));
    version.GetFileVersionInfoW(path, 0, block.length, block);
    return block;
  } catch (error) {
    if (Win32Error.is(error, ...NO_VERSION)) return null;
    throw error;
  }
}

function fixedFileInfo(block: Buffer): StructValues<typeof VS_FIXEDFILEINFO> {
  return decode(VS_FIXEDFILEINFO, copyBytesAt(...entry(block, '\\')));
}

/** In the first language that the program has. */
function productName(block: Buffer): string | null {
  try {
    const translation = copyBytesAt(...entry(block, '\\VarFileInfo\\Translation'));
    const [language, codePage] = [translation.readUInt16LE(0), translation.readUInt16LE(2)].map((id) => id.toString(16).padStart(4, '0'));
    const [address] = entry(block, `\\StringFileInfo\\${language}${codePage}\\ProductName`);
    return readWideStringAt(address);
  } catch (error) {
    // The one way in which VerQueryValueW fails is that there is no such value.
    if (error instanceof Win32Error) return null;
    throw error;
  }
}

/** Where a value lies inside the block, and its length as VerQueryValueW counts it: characters of strings, else bytes. */
function entry(block: Buffer, path: string): [address: bigint, length: number] {
  const address: [bigint | null] = [null];
  const length: [number] = [0];
  version.VerQueryValueW(block, path, address, length);
  return [written(address, 'VerQueryValueW'), length[0]];
}

/** Four numbers of 16 bits in two DWORDs; the fourth, a build number, is left out. */
function versionOf({ dwFileVersionMS, dwFileVersionLS }: StructValues<typeof VS_FIXEDFILEINFO>): Omit<FileVersion, 'productName'> {
  const [major, minor, patch] = [dwFileVersionMS >>> 16, dwFileVersionMS & 0xffff, dwFileVersionLS >>> 16];
  return { major, minor, patch, text: `${major}.${minor}.${patch}` };
}
