import type { ErrorCategory, NativeError } from '../../contract/answers.js';
import { HostExit, describeHostExit } from '../../contract/host-exit.js';
import { NodeSvcError } from '../../errors/nodesvc-error.js';
import type { ServiceStatus } from '../../scm/status.js';
import { logTail } from './log-tail.js';

/** Where a service's log is, and how long it was before the start that failed. */
export interface LogMark {
  readonly path: string | null;
  readonly from: number;
  /** The log of stderr, where it has one. */
  readonly error?: LogMark;
}

interface Diagnosis {
  readonly id: string;
  readonly category: ErrorCategory;
  readonly what: string;
  readonly recommendedAction: string;
}

const serviceSpecificError = 1066;

/** The error for a service that stopped instead of starting: why, and what it last wrote. */
export function startFailure(name: string, status: Pick<ServiceStatus, 'win32ExitCode' | 'serviceExitCode'>, log: LogMark): NodeSvcError {
  const tails = [log, ...(log.error === undefined ? [] : [log.error])].map(({ path, from }) => ({ path, lines: logTail(path, from) }));
  const { id, category, what, recommendedAction } = diagnose(name, status, tails.flatMap(({ lines }) => lines));
  const tail = tails.map(({ path, lines }) => (lines.length === 0 ? '' : `\nLast lines of '${path}':\n${lines.map((line) => `  ${line}`).join('\n')}`)).join('');
  const native: NativeError | undefined = status.win32ExitCode === 0 ? undefined : nativeOf(status.win32ExitCode);
  return new NodeSvcError({ id, category, message: `Service '${name}' did not start: ${what}.${tail}`, recommendedAction, target: name, native });
}

function diagnose(name: string, { win32ExitCode, serviceExitCode }: Pick<ServiceStatus, 'win32ExitCode' | 'serviceExitCode'>, lines: readonly string[]): Diagnosis {
  const hostReason = win32ExitCode === serviceSpecificError ? describeHostExit(serviceExitCode) : undefined;
  if (serviceExitCode === HostExit.StartTimeout)
    return { id: 'AppNotReady', category: 'OperationTimeout', what: hostReason ?? '', recommendedAction: 'See in the log how far it came, or allow it more time with -StartTimeout.' };
  if (hostReason !== undefined)
    return { id: 'ServiceSetupBroken', category: 'InvalidData', what: hostReason, recommendedAction: `Mend what the log names; Test-NodeService '${name}' says what else is wrong.` };
  // EACCES: the other program has the port for itself alone (SO_EXCLUSIVEADDRUSE), or Windows keeps it for Hyper-V and the like.
  const [, reason, port] = /listen (EADDRINUSE|EACCES)[^\n]*?:(\d+)$/m.exec(lines.join('\n')) ?? [];
  if (port !== undefined)
    return {
      id: 'PortInUse', category: 'ResourceBusy', what: `port ${port} is in use by another program${reason === 'EACCES' ? ', or reserved by Windows' : ''}`,
      recommendedAction: `Find the program with: Get-NetTCPConnection -LocalPort ${port} | Select-Object OwningProcess. Stop it, or give the app another port.` +
        (reason === 'EACCES' ? ' Reserved ports: netsh interface ipv4 show excludedportrange protocol=tcp.' : ''),
    };
  if (win32ExitCode === 0 && lines.some((line) => line.includes(`${name}: stop requested;`)))
    return { id: 'StoppedWhileStarting', category: 'OperationStopped', what: 'it was stopped while it was starting', recommendedAction: 'Start it again, unless whoever stopped it had a reason.' };
  const what = win32ExitCode === serviceSpecificError ? `the app ended with exit code ${serviceExitCode}`
    : win32ExitCode === 0 ? 'the app ended at once, with exit code 0' : `its process ended (Windows error ${win32ExitCode})`;
  return { id: 'AppFailedAtStart', category: 'InvalidOperation', what, recommendedAction: `Mend what the log shows; the same command runs in a console with: Debug-NodeService '${name}'.` };
}

const nativeOf = (code: number): NativeError => ({
  api: 'QueryServiceStatusEx',
  code,
  symbol: code === serviceSpecificError ? 'ERROR_SERVICE_SPECIFIC_ERROR' : code === 1067 ? 'ERROR_PROCESS_ABORTED' : `WIN32_${code}`,
});
