import { types, type ForeignType } from './types.js';

/**
 * How a function says that it failed, and where its error code is then:
 * - `never`: it can't fail, or its result is a value to look at.
 * - `lastError`: it returns `on`; the code is GetLastError's.
 * - `lastErrorEither`: as that, but it may return success with an error in GetLastError, and has set that to 0 where there is none.
 * - `result`: it returns the code itself, 0 for success (the Reg* functions).
 * - `ntstatus`: it returns an NTSTATUS, 0 for success (the Lsa* functions).
 */
export type Failure =
  | { readonly kind: 'never' | 'result' | 'ntstatus' }
  | { readonly kind: 'lastError' | 'lastErrorEither'; readonly on: number | bigint | null };

export interface Signature<R, A extends readonly ForeignType<unknown>[], Returned> {
  readonly returns: ForeignType<R>;
  readonly args: A;
  readonly failure: Failure;
  /** Never set; what the bound function returns: nothing, where the foreign result only tells success. */
  readonly returned?: Returned;
}

export type AnySignature = Signature<unknown, readonly ForeignType<unknown>[], unknown>;

type Args = readonly ForeignType<unknown>[];

/** The result is a value; there is no failure, or the caller finds it in the value. */
export const neverFails = <R, const A extends Args>(returns: ForeignType<R>, ...args: A): Signature<R, A, R> =>
  ({ returns, args, failure: { kind: 'never' } });

/** Returns BOOL; FALSE means failure. */
export const falseFails = <const A extends Args>(...args: A): Signature<0 | 1, A, void> =>
  ({ returns: types.BOOL, args, failure: { kind: 'lastError', on: 0 } });

/** Returns BOOL; failure is FALSE, and also TRUE with a last error of a part that failed. */
export const partlyFails = <const A extends Args>(...args: A): Signature<0 | 1, A, void> =>
  ({ returns: types.BOOL, args, failure: { kind: 'lastErrorEither', on: 0 } });

/** Returns a handle or a pointer; NULL means failure. */
export const nullFails = <R, const A extends Args>(returns: ForeignType<R>, ...args: A): Signature<R, A, R> =>
  ({ returns, args, failure: { kind: 'lastError', on: null } });

/** Returns a value, of which `on` means failure (WAIT_FAILED, a size of 0). */
export const failsOn = <R extends number, const A extends Args>(on: R, returns: ForeignType<R>, ...args: A): Signature<R, A, R> =>
  ({ returns, args, failure: { kind: 'lastError', on } });

/** Returns a Win32 error code; anything but 0 is a failure. */
export const codeFails = <const A extends Args>(...args: A): Signature<number, A, void> =>
  ({ returns: types.LSTATUS, args, failure: { kind: 'result' } });

/** Returns an NTSTATUS; anything but 0 is a failure. */
export const ntstatusFails = <const A extends Args>(...args: A): Signature<number, A, void> =>
  ({ returns: types.NTSTATUS, args, failure: { kind: 'ntstatus' } });
