import { createReadStream, createWriteStream, promises, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { rotatedFiles, type RotatedFile } from '../../contract/log-files.js';
import type { LogSettings } from '../../contract/log-settings.js';
import type { LogInput } from './log-notes.js';

/** A start is busy with the app: what earlier runs left is looked at later, milliseconds. */
const firstSweepMs = 3_000;
/** How often age is looked at, milliseconds. */
const ageIntervalMs = 10 * 60_000;
/** How often the files are measured, milliseconds. */
const sizeIntervalMs = 5_000;
const partSuffix = '.gz.part';

/**
 * What was put aside: too many or too old are deleted, the others compressed. It runs in the worker; what takes long is asynchronous, and
 * never more than one file at a time.
 */
export class LogKeeper {
  readonly #settings: LogSettings;
  readonly #paths: readonly string[];
  readonly #note: (text: string) => void;
  readonly #grown: () => void;
  #running: Promise<void> | undefined;
  #again = false;

  /** `grown` is called while a file is larger than it may be: the app's thread sees to it when it writes, but others write past it. */
  constructor({ path, errorPath, settings }: LogInput, note: (text: string) => void, grown: () => void) {
    this.#settings = settings;
    this.#paths = errorPath === null ? [path] : [path, errorPath];
    this.#note = note;
    this.#grown = grown;
  }

  /** Looks after what is there soon, and again in the course of time. */
  begin(): void {
    setTimeout(() => this.sweep(), firstSweepMs).unref();
    if (this.#settings.maxBytes !== null) setInterval(() => this.#measure(), sizeIntervalMs).unref();
    if (this.#settings.maxAgeDays !== null) setInterval(() => this.sweep(), ageIntervalMs).unref();
  }

  /** Looks now, or once more when it is looking already. */
  sweep(): void {
    this.#again = true;
    this.#running ??= this.#sweepAll().finally(() => (this.#running = undefined));
  }

  /** Resolves when there is nothing left to do. */
  async idle(): Promise<void> {
    while (this.#running !== undefined) await this.#running;
  }

  #measure(): void {
    const { maxBytes } = this.#settings;
    if (maxBytes !== null && this.#paths.some((path) => sizeOf(path) > maxBytes)) this.#grown();
  }

  async #sweepAll(): Promise<void> {
    while (this.#again) {
      this.#again = false;
      for (const path of this.#paths) {
        try {
          await this.#sweepOne(dirname(path), basename(path));
        } catch (error) {
          this.#note(`old logs could not be looked after: ${error instanceof Error ? error.message : String(error)}`);
        }
      }
    }
  }

  async #sweepOne(folder: string, file: string): Promise<void> {
    // An asynchronous look would make the four threads of the process's pool, and there is mostly nothing to do.
    const names = readdirSync(folder);
    // Of a process that ended while it compressed.
    for (const name of names) if (isPartOf(name, file)) await promises.rm(join(folder, name), { force: true });
    const files = rotatedFiles(file, names);
    const plains = [...new Set(files.map(({ plain }) => plain))];
    const kept = new Set(plains.slice(-(this.#settings.keep ?? Infinity)));
    const oldest = Date.now() - (this.#settings.maxAgeDays ?? Infinity) * 86_400_000;
    for (const one of files) {
      if (!kept.has(one.plain) || one.time < oldest) await this.#remove(join(folder, one.file));
      else if (this.#settings.compress && !one.compressed) await this.#compress(folder, one, files);
    }
  }

  async #compress(folder: string, { file, plain }: RotatedFile, files: readonly RotatedFile[]): Promise<void> {
    const source = join(folder, file);
    const part = join(folder, `${plain}${partSuffix}`);
    // Compressed already, but somebody held the plain file open: only that is left to do.
    if (!files.some((other) => other.compressed && other.plain === plain)) {
      // Loaded when there is something to compress: most services never have.
      const { createGzip } = await import('node:zlib');
      const { pipeline } = await import('node:stream/promises');
      const { atime, mtime } = await promises.stat(source);
      await pipeline(createReadStream(source), createGzip(), createWriteStream(part));
      await promises.utimes(part, atime, mtime);
      await promises.rename(part, join(folder, `${plain}.gz`));
    }
    await this.#remove(source);
  }

  /** One that somebody has open goes another time. */
  async #remove(path: string): Promise<void> {
    try {
      await promises.rm(path, { force: true });
    } catch {
      return;
    }
  }
}

function sizeOf(path: string): number {
  try {
    return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  } catch {
    return 0;
  }
}

const isPartOf = (name: string, file: string): boolean => name.endsWith(partSuffix) && rotatedFiles(file, [name.slice(0, -partSuffix.length)]).length > 0;
