import { PrivilegeNotHeldError } from '../../scm/privileges.js';
import { ServiceNameError } from '../../scm/names.js';
import { SettingRangeError } from '../../scm/setting-error.js';
import { ProcessEndedError, UnexpectedStateError, WaitError } from '../../scm/wait-errors.js';
import { ERROR_INVALID_NAME, ERROR_INVALID_PARAMETER, ERROR_SERVICE_EXISTS, ERROR_SERVICE_NOT_ACTIVE } from '../../win32/constants.js';
import { Win32Error } from '../../win32/win32-error.js';
import { ForeignServiceError } from './foreign-service.js';
import { UsageError } from '../command-line/getopt.js';
import { ServiceExeError } from './locate.js';
import { CancelledError } from '../command-line/read-password.js';

/** What Node's own errors of files say in words (EPERM: as Windows' access denied comes out of libuv). */
const systemErrors: ReadonlyMap<unknown, number> = new Map([['ENOENT', 2], ['EACCES', 5], ['EPERM', 5], ['EBUSY', 32]]);
const SERVICE_REQUEST_TIMEOUT = 1053;
const PROCESS_ABORTED = 1067;
const CANCELLED = 1223;
/** For what Windows has no number: pywin32's, too. */
const OTHER = -1;

/** The Win32 error (winerror.h) that an error of these functions stands for; -1 for one that isn't Windows'. */
export function win32CodeOf(error: unknown): number {
  if (error instanceof Win32Error || error instanceof ServiceExeError) return error.code;
  if (error instanceof PrivilegeNotHeldError) return error.cause.code;
  if (error instanceof UnexpectedStateError) return error.status.win32ExitCode || ERROR_SERVICE_NOT_ACTIVE;
  if (error instanceof ProcessEndedError) return PROCESS_ABORTED;
  if (error instanceof WaitError) return SERVICE_REQUEST_TIMEOUT;
  if (error instanceof ForeignServiceError) return ERROR_SERVICE_EXISTS;
  if (error instanceof ServiceNameError) return ERROR_INVALID_NAME;
  if (error instanceof SettingRangeError || error instanceof UsageError) return ERROR_INVALID_PARAMETER;
  if (error instanceof CancelledError || (error instanceof Error && error.name === 'AbortError')) return CANCELLED;
  return error instanceof Error && 'code' in error ? systemErrors.get(error.code) ?? OTHER : OTHER;
}
