import { ServiceManager, type ConnectOptions } from '../scm/manager.js';
import { endThisProcess } from '../scm/process.js';

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

/**
 * Ends a process that was connected; returns in one that never was. After native calls Node 24 for Windows aborts now and then
 * while it takes itself apart, and the exit code becomes 0xC0000409 (nodejs/node#56645: a task of the garbage collector comes
 * too late).
 */
export function endIfConnected(exitCode: number): void {
  if (open.size > 0) endThisProcess(exitCode);
}
