import { NodeSvcError } from './nodesvc-error.js';
import { win32Meanings } from './win32-meanings.js';

/** What core/win32's Win32Error looks like from here: errors is a leaf and imports nobody. */
export interface Win32Failure {
  readonly api: string;
  readonly code: number;
  readonly symbol: string;
  readonly message: string;
}

export const isWin32Failure = (error: unknown): error is Error & Win32Failure =>
  error instanceof Error && 'api' in error && 'symbol' in error && 'code' in error && typeof error.code === 'number';

/** The user's error for a failed Win32 call on service `target`; codes without a meaning of their own keep Windows' text. */
export function errorFromWin32(failure: Error & Win32Failure, target: string | null): NodeSvcError {
  const { api, code, symbol } = failure;
  const known = win32Meanings[code];
  const native = { api, code, symbol };
  if (known)
    return new NodeSvcError({ ...known, message: known.message.replace('{0}', () => target ?? ''), target, native, cause: failure });
  return new NodeSvcError({
    id: 'Win32Error',
    category: 'NotSpecified',
    message: `${target === null ? '' : `Service '${target}': `}${failure.message}`,
    recommendedAction: `Look up Windows error ${code} (${symbol}).`,
    target,
    native,
    cause: failure,
  });
}
