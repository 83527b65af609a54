import { ServiceManager } from '../../scm/manager.js';
import type { ManagerRight, ServiceRight } from '../../scm/rights.js';
import type { Service } from '../../scm/service.js';

/** Of every function that asks a service control manager. */
export interface ServiceOptions {
  /** The computer, `server1`; default: this one. The user needs the same rights there. */
  readonly machine?: string | undefined;
  /** Aborting rejects with the signal's reason. What Windows was asked to do by then, it does. */
  readonly signal?: AbortSignal | undefined;
}

/** Of the functions that wait for a service. */
export interface WaitingOptions extends ServiceOptions {
  /** Default: 30,000 ms, as in pywin32. */
  readonly timeoutMs?: number | undefined;
}

export const DEFAULT_TIMEOUT_MS = 30_000;

/** Connects for the time of one call. */
export async function useManager<T>({ machine, signal }: ServiceOptions, rights: readonly ManagerRight[], use: (manager: ServiceManager) => T | Promise<T>): Promise<T> {
  signal?.throwIfAborted();
  using manager = ServiceManager.connect({ machine, rights });
  return await use(manager);
}

/** Opens a service, by its key or display name, for the time of one call and with no more rights than that takes. */
export function useService<T>(name: string, rights: readonly ServiceRight[], options: ServiceOptions, use: (service: Service) => T | Promise<T>): Promise<T> {
  return useManager(options, ['connect'], async (manager) => {
    using service = manager.open(name, rights);
    return await use(service);
  });
}
