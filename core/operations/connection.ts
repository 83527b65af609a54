import { ServiceManager, type ConnectOptions } from '../scm/manager.js';

const open = new Map<string, ServiceManager>();

/**
 * The connection to this machine's service control manager with these rights, made once and kept for the process's life: making
 * one takes longer than most of what is asked through it. It holds no service open.
 */
export function connect({ rights = ['connect'] }: Pick<ConnectOptions, 'rights'> = {}): ServiceManager {
  const key = rights.join();
  const manager = open.get(key) ?? ServiceManager.connect({ rights });
  open.set(key, manager);
  return manager;
}
