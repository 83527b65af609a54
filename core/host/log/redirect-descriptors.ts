import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import type { AppStream } from './log-format.js';
import { wrapMethod } from '../wrap-method.js';

/** Where what is written to descriptors 1 and 2 goes. */
export interface LogTarget {
  write(stream: AppStream, data: Uint8Array): void;
  descriptorOf(stream: AppStream): number;
}

const streamOf = (fd: unknown): AppStream | undefined => (fd === 1 ? 'Output' : fd === 2 ? 'Error' : undefined);

/**
 * pino, sonic-boom and others write to descriptors 1 and 2 past process.stdout: their bytes go the same way. All of it is done at
 * once, as a write to a file is; what the arguments' checks would refuse is left to Node, which says why.
 */
export function redirectDescriptors(log: LogTarget): void {
  const redirect = (name: string, bytesOf: (args: readonly unknown[]) => Uint8Array | undefined, answer: (args: readonly unknown[], bytes: Uint8Array) => unknown): void =>
    wrapMethod(fs, name, (original) => (fd, ...args) => {
      const stream = streamOf(fd);
      const bytes = stream && bytesOf(args);
      if (stream === undefined || bytes === undefined) return Reflect.apply(original, fs, [fd, ...args]);
      log.write(stream, bytes);
      return answer(args, bytes);
    });
  const count = (_args: readonly unknown[], bytes: Uint8Array): number => bytes.length;
  redirect('writeSync', bytesOfWrite, count);
  redirect('writevSync', bytesOfVector, count);
  redirect('write', callable(bytesOfWrite), (args, bytes) => callBack(args, null, bytes.length, args[0]));
  redirect('writev', callable(bytesOfVector), (args, bytes) => callBack(args, null, bytes.length, args[0]));
  for (const name of ['writeFileSync', 'appendFileSync']) redirect(name, bytesOfFile, () => undefined);
  for (const name of ['writeFile', 'appendFile']) redirect(name, callable(bytesOfFile), (args) => callBack(args, null));
  for (const name of ['fstat', 'fstatSync', 'fsync', 'fsyncSync', 'fdatasync', 'fdatasyncSync'])
    wrapMethod(fs, name, (original) => (fd, ...args) => {
      const stream = streamOf(fd);
      return Reflect.apply(original, fs, [stream === undefined ? fd : log.descriptorOf(stream), ...args]);
    });
  syncBuiltinESMExports();
}

/** (buffer, offset?, length?, position?), (buffer, {offset, length, position}) or (string, position?, encoding?) */
function bytesOfWrite([data, second, third]: readonly unknown[]): Uint8Array | undefined {
  if (typeof data === 'string') return textBytes(data, third);
  const whole = viewBytes(data);
  if (whole === undefined) return undefined;
  const { offset, length } = typeof second === 'object' && second !== null ? readRange(second) : { offset: second, length: third };
  const from = typeof offset === 'number' ? offset : 0;
  const size = typeof length === 'number' ? length : whole.length - from;
  return Number.isInteger(from) && Number.isInteger(size) && from >= 0 && size >= 0 && from + size <= whole.length ? whole.subarray(from, from + size) : undefined;
}

const readRange = (options: object): { offset: unknown; length: unknown } => ({ offset: Reflect.get(options, 'offset'), length: Reflect.get(options, 'length') });

function bytesOfVector([buffers]: readonly unknown[]): Uint8Array | undefined {
  if (!Array.isArray(buffers)) return undefined;
  const parts = buffers.map(viewBytes);
  return parts.every((part) => part !== undefined) ? Buffer.concat(parts) : undefined;
}

function bytesOfFile([data, options]: readonly unknown[]): Uint8Array | undefined {
  if (typeof data !== 'string') return viewBytes(data);
  return textBytes(data, typeof options === 'object' && options !== null ? Reflect.get(options, 'encoding') : options);
}

const viewBytes = (data: unknown): Uint8Array | undefined => (ArrayBuffer.isView(data) ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength) : undefined);

function textBytes(text: string, encoding: unknown): Uint8Array | undefined {
  if (typeof encoding !== 'string') return Buffer.from(text);
  return Buffer.isEncoding(encoding) ? Buffer.from(text, encoding) : undefined;
}

/** Without a callback it is Node that complains. */
const callable = (bytesOf: (args: readonly unknown[]) => Uint8Array | undefined) => (args: readonly unknown[]): Uint8Array | undefined =>
  typeof args[args.length - 1] === 'function' ? bytesOf(args) : undefined;

function callBack(args: readonly unknown[], ...results: readonly unknown[]): void {
  const callback = args[args.length - 1];
  if (typeof callback === 'function') process.nextTick(() => void Reflect.apply(callback, undefined, results));
}
