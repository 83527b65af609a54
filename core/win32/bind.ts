import { nativeFunction, type NativeFunction } from './native.js';
import type { AnySignature, Failure, Signature } from './signature.js';
import type { ForeignType, TypeOf } from './types.js';
import { Win32Error } from './win32-error.js';

const ERROR_PROC_NOT_FOUND = 127;

type ArgsOf<A extends readonly ForeignType<unknown>[]> = { readonly [K in keyof A]: TypeOf<A[K]> };

/** The functions of a signature table, typed; each throws a Win32Error when its failure rule says so. */
export type Bound<S extends Record<string, AnySignature>> = {
  readonly [K in keyof S]: S[K] extends Signature<unknown, infer A, infer Returned> ? (...args: ArgsOf<A>) => Returned : never;
};

/**
 * Makes the functions of a table callable. Nothing is loaded until the first call of each, so a table may name functions
 * that this system lacks (calling one is ERROR_PROC_NOT_FOUND), and may be imported on any system.
 */
export function bind<const S extends Record<string, AnySignature>>(library: string, signatures: S): Bound<S> {
  const entries = Object.entries(signatures).map(([api, signature]) => [api, bindLazily(library, api, signature)]);
  // The one place where foreign functions get their types: koffi's are untyped, the table's are right by the layout test.
  return Object.fromEntries(entries) as Bound<S>;
}

function bindLazily(library: string, api: string, signature: AnySignature): NativeFunction {
  let bound: NativeFunction | undefined;
  return (...args) => {
    bound ??= bindNow(library, api, signature);
    return bound(...args);
  };
}

function bindNow(library: string, api: string, { returns, args, failure }: AnySignature): NativeFunction {
  const check = checkFor(api, failure);
  const native = lookUp(library, api, returns.spec, args.map(({ spec }) => spec));
  return (...values) => {
    refuseEmbeddedNul(api, values);
    return check(native(...values));
  };
}

/** What turns a foreign result into a returned value or a Win32Error. It runs right after the call, before anything can change the last error. */
function checkFor(api: string, failure: Failure): (result: unknown) => unknown {
  switch (failure.kind) {
    case 'never':
      return (result) => result;
    case 'lastError':
    case 'lastErrorEither': {
      // Looked up ahead of the call, since looking it up would itself change the last error.
      const getLastError = lastErrorFunction();
      const either = failure.kind === 'lastErrorEither';
      return (result) => {
        const code = either || result === failure.on ? Number(getLastError()) : 0;
        if (code !== 0 || result === failure.on) throw new Win32Error(api, code);
        return result;
      };
    }
    case 'result':
      return (result) => {
        if (result !== 0) throw new Win32Error(api, Number(result));
      };
    case 'ntstatus':
      return (result) => {
        if (result !== 0) throw new Win32Error(api, win32CodeOf(result));
      };
  }
}

let getLastError: NativeFunction | undefined;

function lastErrorFunction(): NativeFunction {
  return getLastError ??= lookUp('kernel32.dll', 'GetLastError', 'uint32', []);
}

function win32CodeOf(ntstatus: unknown): number {
  return Number(lookUp('advapi32.dll', 'LsaNtStatusToWinError', 'uint32', ['int32'])(ntstatus));
}

function lookUp(library: string, api: string, returns: string, args: readonly string[]): NativeFunction {
  const native = nativeFunction(library, api, returns, args);
  if (!native) throw new Win32Error(api, ERROR_PROC_NOT_FOUND);
  return native;
}

/** Windows would cut such a string at the NUL. The message leaves the string out: it might be a password. */
function refuseEmbeddedNul(api: string, values: readonly unknown[]): void {
  for (const [index, value] of values.entries()) {
    const strings = Array.isArray(value) ? value : [value];
    if (strings.some((text) => typeof text === 'string' && text.includes('\0'))) {
      throw new TypeError(`${api}: argument ${index + 1} contains a NUL character; Windows strings end at the first one. Remove it.`);
    }
  }
}
