import { errorFromWin32, isWin32Failure } from './from-win32.js';
import { NodeSvcError } from './nodesvc-error.js';

/** Any thrown value as an error a user can act on. What nobody foresaw keeps its text and is called InternalError. */
export function toNodeSvcError(thrown: unknown, target: string | null): NodeSvcError {
  if (thrown instanceof NodeSvcError) return thrown;
  if (isWin32Failure(thrown)) return errorFromWin32(thrown, target);
  if (isLibraryFailure(thrown))
    return new NodeSvcError({ id: 'RuntimeFailed', category: 'NotInstalled', message: thrown.message, recommendedAction: 'NodeSvc runs on Windows only; install the module again if this is Windows.', target, cause: thrown });
  if (isSystemError(thrown)) return fromSystemError(thrown, target);
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return new NodeSvcError({
    id: 'InternalError',
    category: 'NotSpecified',
    message: `NodeSvc failed${target === null ? '' : ` on '${target}'`}: ${message}`,
    recommendedAction: 'This is a defect of NodeSvc: report it with this message and the output of -Verbose.',
    target,
    cause: thrown,
  });
}

/** core/win32's NativeLibraryError, known by its name: errors is a leaf and imports nobody. */
const isLibraryFailure = (error: unknown): error is Error => error instanceof Error && error.name === 'NativeLibraryError';

interface SystemError extends Error {
  readonly code: string;
  readonly syscall: string;
  readonly path?: string;
}

const isSystemError = (error: unknown): error is SystemError =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && 'syscall' in error;

/** Errors of node:fs, whose codes are POSIX names. */
function fromSystemError(error: SystemError, target: string | null): NodeSvcError {
  const place = error.path ?? target ?? '';
  switch (error.code) {
    case 'ENOENT':
      return new NodeSvcError({ id: 'PathNotFound', category: 'ObjectNotFound', message: `'${place}' was not found.`, recommendedAction: 'Check the path.', target, cause: error });
    case 'EACCES':
    case 'EPERM':
      return new NodeSvcError({ id: 'AccessDenied', category: 'PermissionDenied', message: `Access to '${place}' was denied.`, recommendedAction: 'Run PowerShell as administrator.', target, cause: error });
    case 'EBUSY':
      return new NodeSvcError({ id: 'FileInUse', category: 'ResourceBusy', message: `'${place}' is in use by another program.`, recommendedAction: 'Close the program that uses it and try again.', target, cause: error });
    default:
      return new NodeSvcError({ id: 'FileError', category: 'WriteError', message: `'${place}': ${error.message}.`, recommendedAction: 'Check the path, its permissions and the free space on its disk.', target, cause: error });
  }
}
