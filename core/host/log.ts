import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * The service's log file. Every write is synchronous, as Node's own writes to files are: what the app printed before a
 * crash is in the file. A failed write (disk full) never reaches the app; the next one tries again.
 */
export class Log {
  private constructor(readonly path: string, readonly descriptor: number) {}

  /** Opens for appending, creating the folder when it is missing. Throws what node:fs throws. */
  static open(path: string): Log {
    mkdirSync(dirname(path), { recursive: true });
    return new Log(path, openSync(path, 'a'));
  }

  write(data: string | Uint8Array): void {
    writeAll(this.descriptor, data);
  }

  /** A line of the host's own, marked so that it cannot be taken for the app's. */
  note(text: string): void {
    noteTo(this.descriptor, text);
  }

  close(): void {
    closeSync(this.descriptor);
  }
}

export function noteTo(descriptor: number, text: string): void {
  writeAll(descriptor, `[nodesvc ${new Date().toISOString()}] ${text}\n`);
}

function writeAll(descriptor: number, data: string | Uint8Array): void {
  let rest = typeof data === 'string' ? Buffer.from(data, 'utf8') : data;
  try {
    while (rest.length > 0) rest = rest.subarray(writeSync(descriptor, rest));
  } catch {
    // A log that can't be written must not end the service.
  }
}
