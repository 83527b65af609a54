import { logFile } from './layout.js';

/** Where stderr goes when it has a file of its own. */
export const errorLogFile = (logDirectory: string, name: string): string => logFile(logDirectory, `${name}.error`);

/** A file that was put aside: `api.2026-11-25T21-05-03-123Z.log`, or with .gz behind it. */
export interface RotatedFile {
  readonly file: string;
  /** `file` without .gz: while one is being compressed there are both. */
  readonly plain: string;
  /** When it was put aside, milliseconds: all its lines are older. */
  readonly time: number;
  readonly compressed: boolean;
}

const extension = '.log';
const stampPattern = /^(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z$/;

/** What a log is called when it is put aside. The time is UTC, so that names are in order when clocks change. */
export const rotatedFile = (path: string, time: Date): string => `${withoutExtension(path)}.${time.toISOString().replace(/[:.]/g, '-')}${extension}`;

/** Those of a folder's files that were `file` (a file's name) once, oldest first. */
export function rotatedFiles(file: string, folder: readonly string[]): RotatedFile[] {
  const begin = `${withoutExtension(file)}.`;
  const found: RotatedFile[] = [];
  for (const one of folder) {
    const compressed = one.endsWith('.gz');
    const plain = compressed ? one.slice(0, -'.gz'.length) : one;
    if (!plain.startsWith(begin) || !plain.endsWith(extension)) continue;
    const time = parseStamp(plain.slice(begin.length, -extension.length));
    if (time !== undefined) found.push({ file: one, plain, time, compressed });
  }
  // Of two with one time the plain file is first, which is whole in any case.
  return found.sort((a, b) => a.time - b.time || Number(a.compressed) - Number(b.compressed));
}

const withoutExtension = (path: string): string => path.slice(0, -extension.length);

function parseStamp(text: string): number | undefined {
  const parts = stampPattern.exec(text);
  if (parts === null) return undefined;
  const [, day, hour, minute, second, millisecond] = parts;
  const time = Date.parse(`${day}T${hour}:${minute}:${second}.${millisecond}Z`);
  return Number.isNaN(time) ? undefined : time;
}
