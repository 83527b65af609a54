import { Writable } from 'node:stream';
import type { Log } from './log.js';
import type { AppStream } from './log-format.js';

type Callback = (error: Error | null | undefined) => void;

/**
 * process.stdout or stderr. A text that finds nothing before it (as console.log's do) is written without the stream's queue, which
 * would cost more than the write itself.
 */
export class LogStream extends Writable {
  readonly fd: number;
  readonly isTTY = false;
  /** What Node calls the standard streams' kind. */
  readonly _type = 'fs';
  readonly #log: Log;
  readonly #stream: AppStream;
  #callbacks: Callback[] = [];

  constructor(log: Log, stream: AppStream, fd: number) {
    // A text is encoded by the write itself.
    super({ decodeStrings: false });
    this.#log = log;
    this.#stream = stream;
    this.fd = fd;
  }

  override write(chunk: unknown, callback?: Callback): boolean;
  override write(chunk: unknown, encoding: BufferEncoding, callback?: Callback): boolean;
  override write(chunk: unknown, encoding?: BufferEncoding | Callback, callback?: Callback): boolean {
    const done = typeof encoding === 'function' ? encoding : callback;
    const isPlain = typeof chunk === 'string' && (typeof encoding !== 'string' || encoding === 'utf8') && this.writable && this.writableCorked === 0 && this.writableLength === 0;
    if (!isPlain) return typeof encoding === 'string' ? super.write(chunk, encoding, callback) : super.write(chunk, done);
    this.#log.write(this.#stream, chunk);
    if (done !== undefined && done !== null) this.#callLater(done);
    return true;
  }

  override _write(chunk: string | Uint8Array, encoding: BufferEncoding, done: Callback): void {
    this.#log.write(this.#stream, bytesOf(chunk, encoding));
    done(null);
  }

  override _writev(chunks: readonly { readonly chunk: string | Uint8Array; readonly encoding: BufferEncoding }[], done: Callback): void {
    for (const { chunk, encoding } of chunks) this.#log.write(this.#stream, bytesOf(chunk, encoding));
    done(null);
  }

  /** Not at once, as every stream has it: a callback that writes again must not run inside the write. */
  #callLater(callback: Callback): void {
    this.#callbacks.push(callback);
    if (this.#callbacks.length === 1) process.nextTick(() => this.#callAll());
  }

  #callAll(): void {
    const callbacks = this.#callbacks;
    this.#callbacks = [];
    for (const callback of callbacks) callback(null);
  }
}

const bytesOf = (chunk: string | Uint8Array, encoding: BufferEncoding): string | Uint8Array =>
  typeof chunk !== 'string' || encoding === 'utf8' || encoding === 'utf-8' ? chunk : Buffer.from(chunk, encoding);
