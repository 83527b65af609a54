import type { RotatedPath } from './log-paths.js';
import { FileSource, GzipSource, noSource, type LogSource } from './log-source.js';

/** One file of a log: one that was put aside, or the present one. */
export class LogSegment {
  readonly #open: () => LogSource;
  /** When it was put aside; null for the present one. */
  readonly endMs: number | null;
  #source: LogSource | undefined;

  constructor(open: () => LogSource, endMs: number | null) {
    this.#open = open;
    this.endMs = endMs;
  }

  static present(source: LogSource): LogSegment {
    return new LogSegment(() => source, null);
  }

  static rotated(file: RotatedPath): LogSegment {
    return new LogSegment(() => openRotated(file), file.time);
  }

  /** Opened when it is asked for. */
  source(): LogSource {
    return (this.#source ??= this.#open());
  }

  /** Lets go of it until it is asked for again; the present file stays open, since its path may lead to another one meanwhile. */
  release(): void {
    if (this.endMs === null) return;
    this.#source?.close();
    this.#source = undefined;
  }
}

/** The plain file may be compressed, or gone, since it was looked for. */
function openRotated({ path, compressed }: RotatedPath): LogSource {
  if (compressed) return ifThere(() => new GzipSource(path)) ?? noSource;
  return ifThere<LogSource>(() => new FileSource(path)) ?? ifThere(() => new GzipSource(`${path}.gz`)) ?? noSource;
}

/** Null where there is no such file. */
export function ifThere<T>(open: () => T): T | null {
  try {
    return open();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
