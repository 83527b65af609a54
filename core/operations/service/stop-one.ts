import { NodeSvcError } from '../../errors/nodesvc-error.js';
import { defaultStopTimeoutMs } from '../../contract/timeouts.js';
import type { ServiceManager } from '../../scm/manager.js';
import type { Service } from '../../scm/service.js';
import { stopAndWait } from '../../scm/stop.js';
import type { Context } from '../context.js';
import { readSettings } from './settings-store.js';
import { openService } from '../open-service.js';

/** What the host's own deadline may be late, before the caller gives up waiting, milliseconds. */
const graceMs = 10_000;

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
    await stopService(other, options.timeoutMs, context);
  }
  await stopService(service, options.timeoutMs, context);
  return dependents;
}

async function stopService(service: Service, timeoutMs: number | undefined, { machine, signal, warn }: Context): Promise<void> {
  const limitMs = timeoutMs ?? (readSettings(machine, service.name)?.stopTimeoutMs ?? defaultStopTimeoutMs) + graceMs;
  const { processLeft } = await stopAndWait(service, { timeoutMs: limitMs, startingTimeoutMs: timeoutMs, signal });
  if (processLeft !== null)
    warn({ id: 'ProcessStillThere', message: `Service '${service.name}' is stopped, but its process ${processLeft} has not ended.`, target: service.name });
}

const dependentsRunning = (name: string, dependents: readonly string[]): NodeSvcError =>
  new NodeSvcError({
    id: 'DependentServicesRunning', category: 'ResourceBusy', target: name,
    message: `Service '${name}' has running services that depend on it: ${dependents.join(', ')}.`,
    recommendedAction: 'Use -Force to stop them too, or stop them first.',
    native: { api: 'ControlService', code: 1051, symbol: 'ERROR_DEPENDENT_SERVICES_RUNNING' },
  });
