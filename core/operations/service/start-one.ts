import { logFile } from '../../contract/layout.js';
import { errorLogFile } from '../../contract/log-files.js';
import type { ServiceSettings } from '../../contract/settings.js';
import { defaultStartTimeoutMs } from '../../contract/timeouts.js';
import { isWin32Failure } from '../../errors/from-win32.js';
import type { ServiceManager } from '../../scm/manager.js';
import type { Service } from '../../scm/service.js';
import { waitForState } from '../../scm/wait.js';
import { ProcessEndedError, UnexpectedStateError } from '../../scm/wait-errors.js';
import type { Context } from '../context.js';
import { logEnd } from './log-tail.js';
import { readSettings } from './settings-store.js';
import { startFailure, type LogMark } from './start-failure.js';
import { openService } from '../open-service.js';

/** What the host's own deadline may be late, before the caller gives up waiting, milliseconds. */
const graceMs = 10_000;
/** ERROR_SERVICE_REQUEST_TIMEOUT, ERROR_PROCESS_ABORTED */
const connectTimeout = 1053;
const processAborted = 1067;
const alreadyRunning = 1056;
const serviceSpecificError = 1066;

/** Starts a service and waits until it runs. One that runs already is left alone, as Start-Service does. */
export async function startOne(manager: ServiceManager, name: string, timeoutMs: number | undefined, context: Context): Promise<void> {
  using service = openService(manager, name, ['start', 'queryStatus', 'queryConfig']);
  const { state } = service.status();
  if (state === 'Running') return context.verbose(`Service '${service.name}' is running already.`);
  const { signal } = context;
  if (state === 'StopPending') await waitForState(service, 'Stopped', { signal });
  const settings = readSettings(context.machine, service.name);
  const log = markLog(settings, service.name);
  if (state !== 'StartPending') requestStart(service, log);
  const limit = timeoutMs ?? (settings?.startTimeoutMs ?? defaultStartTimeoutMs) + graceMs;
  try {
    await waitForState(service, 'Running', { timeoutMs: limit, signal });
  } catch (error) {
    if (error instanceof UnexpectedStateError) throw startFailure(service.name, error.status, log);
    if (error instanceof ProcessEndedError) throw startFailure(service.name, { win32ExitCode: processAborted, serviceExitCode: 0 }, log);
    throw error;
  }
}

function markLog(settings: ServiceSettings | null, name: string): LogMark {
  const mark = (path: string | null): LogMark => ({ path, from: logEnd(path) });
  if (settings === null) return mark(null);
  const { logDirectory, log } = settings;
  return { ...mark(logFile(logDirectory, name)), ...(log.errorFile && { error: mark(errorLogFile(logDirectory, name)) }) };
}

function requestStart(service: Service, log: LogMark): void {
  try {
    service.start();
  } catch (error) {
    if (!isWin32Failure(error) || error.code === alreadyRunning) {
      // Somebody else started it in between: wait for it as for our own.
      if (isWin32Failure(error)) return;
      throw error;
    }
    // The process ended, or reported its end, before it ever said that it runs. Where it reported 0, the host's own lines in the
    // log tell an app that ended at once from a process that never came to be a service.
    const status = service.status();
    const reported = status.win32ExitCode === serviceSpecificError || (status.win32ExitCode === 0 && logEnd(log.path) > log.from);
    const ended = error.code === processAborted || (error.code === connectTimeout && reported);
    if (ended) throw startFailure(service.name, status, log);
    throw error;
  }
}
