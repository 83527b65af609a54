import { loadKoffi } from './native.js';
import { readWideStringsAt } from './memory.js';
import type { LPHANDLER_FUNCTION_EX, LPSERVICE_MAIN_FUNCTIONW } from './types.js';

/** A JavaScript function that Windows can call at any time and from any thread; it runs on the thread that registered it. */
export interface Callback<P extends bigint> extends Disposable {
  readonly pointer: P;
}

/** See LPHANDLER_FUNCTION_EX in winsvc.h. `eventData` is 0n for the controls that carry none. */
export type ControlHandler = (control: number, eventType: number, eventData: bigint) => number;

/** See LPSERVICE_MAIN_FUNCTIONW in winsvc.h. The first argument is the service's name. */
export type ServiceMain = (args: readonly string[]) => void;

export interface FailureOf<R> {
  /** What Windows gets when the function throws. Without this it would get 0, which means success. */
  readonly result: R;
  onError(error: unknown): void;
}

/** A control handler (HandlerEx); its result is a Win32 error code, 0 for "handled". */
export function registerControlHandler(handler: ControlHandler, failure: FailureOf<number>): Callback<LPHANDLER_FUNCTION_EX> {
  return register('uint32', ['uint32', 'uint32', 'void *', 'void *'], (control, eventType, eventData) =>
    guarded(failure, () => handler(Number(control), Number(eventType), asAddress(eventData))));
}

/** A service's main function. It must not throw; what it throws is handed on. */
export function registerServiceMain(main: ServiceMain, onError: (error: unknown) => void): Callback<LPSERVICE_MAIN_FUNCTIONW> {
  return register('void', ['uint32', 'void *'], (argc, argv) =>
    guarded({ result: undefined, onError }, () => main(readWideStringsAt(asAddress(argv), Number(argc)))));
}

function register<P extends bigint>(returns: string, args: string[], callback: (...args: readonly unknown[]) => unknown): Callback<P> {
  const { pointer, proto, register: registerNative, unregister } = loadKoffi();
  // koffi gives a plain address; its kind is the caller's promise, kept by the two functions above.
  const address = registerNative(callback, pointer(proto('__stdcall', returns, args))) as P;
  return {
    pointer: address,
    [Symbol.dispose]: () => unregister(address),
  };
}

function guarded<R>({ result, onError }: FailureOf<R>, run: () => R): R {
  try {
    return run();
  } catch (error) {
    onError(error);
    return result;
  }
}

/** koffi gives a null pointer as null. */
function asAddress(pointer: unknown): bigint {
  return typeof pointer === 'bigint' ? pointer : 0n;
}
