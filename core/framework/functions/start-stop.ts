import { stopAndWait } from '../../scm/stop.js';
import type { ServiceManager } from '../../scm/manager.js';
import type { ReportedStatus } from '../../scm/status.js';
import { controlService } from './control-service.js';
import { DEFAULT_TIMEOUT_MS, useManager, useService, type ServiceOptions, type WaitingOptions } from './open-service.js';

/**
 * Starts a service. `args` reach its instance this one time (`constructor(args)`, after the service's name). Resolves when its process
 * has connected to the SCM: waitForServiceStatus waits for the rest. Rejects with a Win32Error: 1056 already running, 1058 disabled,
 * 1069 logon failed, ... Right: start.
 */
export function startService(name: string, args: readonly string[] = [], options: ServiceOptions = {}): Promise<void> {
  return useService(name, ['start'], options, (service) => service.start(args));
}

/**
 * Asks a service to stop and doesn't wait; resolves to what it reported then. Rejects with a Win32Error: 1062 not running, 1051 others
 * that depend on it are running, 1061 it's busy starting or stopping, ... Right: stop.
 */
export function stopService(name: string, options: ServiceOptions = {}): Promise<ReportedStatus> {
  return controlService(name, 'stop', options);
}

/**
 * Stops a service and, before it, all running ones that depend on it, also of another machine; waits for each until its process is
 * gone, up to `timeoutMs` each. Resolves to the key names of what was asked to stop, in that order; a stopped one is no error.
 * Rejects with a WaitError or a Win32Error. Rights: stop, queryStatus, enumerateDependents.
 */
export function stopServiceWithDeps(name: string, { timeoutMs = DEFAULT_TIMEOUT_MS, ...options }: WaitingOptions = {}): Promise<string[]> {
  return useManager(options, ['connect'], async (manager) => {
    using service = manager.open(name, ['stop', 'queryStatus', 'enumerateDependents']);
    if (service.status().state === 'Stopped') return [];
    // Windows lists the indirect ones too, in the order in which they have to be stopped (EnumDependentServicesW).
    const dependents = service.dependents('active').map((entry) => entry.name);
    for (const dependent of dependents) await stopOne(manager, dependent, timeoutMs, options);
    await stopAndWait(service, { timeoutMs, signal: options.signal });
    return [...dependents, service.name];
  });
}

/**
 * Stops a service if it runs, waits up to `timeoutMs` until its process is gone, and starts it with `args`. Rejects with a
 * WaitTimeoutError when it doesn't stop in time, or a Win32Error. Rights: start, stop, queryStatus.
 */
export function restartService(name: string, args: readonly string[] = [], { timeoutMs = DEFAULT_TIMEOUT_MS, ...options }: WaitingOptions = {}): Promise<void> {
  return useService(name, ['start', 'stop', 'queryStatus'], options, async (service) => {
    await stopAndWait(service, { timeoutMs, signal: options.signal });
    service.start(args);
  });
}

async function stopOne(manager: ServiceManager, name: string, timeoutMs: number, { signal }: ServiceOptions): Promise<void> {
  using service = manager.open(name, ['stop', 'queryStatus'], { nameIsStored: true });
  await stopAndWait(service, { timeoutMs, signal });
}
