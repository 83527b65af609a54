import { NodeSvcError } from '../../errors/nodesvc-error.js';
import { isWin32Failure } from '../../errors/from-win32.js';
import { defaultStopTimeoutMs } from '../../contract/timeouts.js';
import type { ServiceManager } from '../../scm/manager.js';
import { waitForProcessExit } from '../../scm/process.js';
import type { Service } from '../../scm/service.js';
import { waitForState } from '../../scm/wait.js';
import type { Context } from '../context.js';
import { readSettings } from './settings-store.js';
import { openService } from '../open-service.js';

/** What the host's own deadline may be late, before the caller gives up waiting, milliseconds. */
const graceMs = 10_000;
/** How long a process may take to go after its service reported STOPPED, milliseconds. */
const teardownMs = 10_000;
const notActive = 1062;

export interface StopOptions {
  readonly timeoutMs: number | undefined;
  /** Stop running dependents first; otherwise they are an error. */
  readonly dependents: boolean;
}

/**
 * Stops a service and waits until it is stopped and its process gone, so that ports and files are free. One that is stopped
 * already is left alone, as Stop-Service does. Returns the key names of the dependents it stopped, in the order of stopping.
 */
export async function stopOne(manager: ServiceManager, name: string, options: StopOptions, context: Context): Promise<string[]> {
  using service = openService(manager, name, ['stop', 'queryStatus', 'enumerateDependents']);
  if (service.status().state === 'Stopped') {
    context.verbose(`Service '${service.name}' is stopped already.`);
    return [];
  }
  const dependents = service.dependents('active').map((entry) => entry.name);
  if (dependents.length > 0 && !options.dependents) throw dependentsRunning(service.name, dependents);
  // EnumDependentServices lists them, indirect ones too, in the order in which they must be stopped.
  for (const dependent of dependents) {
    using other = openService(manager, dependent, ['stop', 'queryStatus']);
    await stopAndWait(other, options.timeoutMs, context);
  }
  await stopAndWait(service, options.timeoutMs, context);
  return dependents;
}

async function stopAndWait(service: Service, timeoutMs: number | undefined, context: Context): Promise<void> {
  const { signal } = context;
  const before = service.status();
  // The SCM takes no control in these states.
  if (before.state === 'StartPending') await waitForState(service, ({ state }) => state !== 'StartPending', { timeoutMs, signal });
  const { processId, state } = service.status();
  if (state === 'Stopped') return;
  if (state !== 'StopPending') requestStop(service);
  const settings = readSettings(context.machine, service.name);
  await waitForState(service, 'Stopped', { timeoutMs: timeoutMs ?? (settings?.stopTimeoutMs ?? defaultStopTimeoutMs) + graceMs, signal });
  if (processId !== 0 && !(await waitForProcessExit(processId, teardownMs)))
    context.warn({ id: 'ProcessStillThere', message: `Service '${service.name}' is stopped, but its process ${processId} has not ended.`, target: service.name });
}

function requestStop(service: Service): void {
  try {
    service.stop();
  } catch (error) {
    // It stopped by itself in between.
    if (!isWin32Failure(error) || error.code !== notActive) throw error;
  }
}

const dependentsRunning = (name: string, dependents: readonly string[]): NodeSvcError =>
  new NodeSvcError({
    id: 'DependentServicesRunning', category: 'ResourceBusy', target: name,
    message: `Service '${name}' has running services that depend on it: ${dependents.join(', ')}.`,
    recommendedAction: 'Use -Force to stop them too, or stop them first.',
    native: { api: 'ControlService', code: 1051, symbol: 'ERROR_DEPENDENT_SERVICES_RUNNING' },
  });
