import { removeEventSource } from '../../scm/event-log.js';
import { removePerformanceCounters } from '../../scm/performance.js';
import type { Service } from '../../scm/service.js';
import { Win32Error } from '../../win32/win32-error.js';
import { useService, type ServiceOptions } from './open-service.js';

/**
 * Deletes a service, its performance counters and its event source. One that runs goes on, and is gone when it stops and nobody has it
 * open any more; until then a new one of its name can't be created (1072). Right: delete, and an administrator's for the event source.
 * (RemoveService.)
 */
export async function removeService(name: string, options: ServiceOptions = {}): Promise<void> {
  const keyName = await useService(name, ['delete'], options, (service) => {
    const { name: stored, remote } = service;
    if (!remote) removeCounters(service);
    service.delete();
    return stored;
  });
  removeEventSource(keyName, options.machine ?? null);
}

/** Names of counters that stay behind harm nobody, and must not keep the service from going. */
function removeCounters(service: Service): void {
  try {
    removePerformanceCounters(service);
  } catch (error) {
    if (!(error instanceof Win32Error)) throw error;
  }
}
