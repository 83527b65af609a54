import { checkClass } from '../command-line/check-classes.js';
import { destination } from '../process/event-messages.js';
import type { ServiceClass, ServiceFramework } from '../service-framework.js';

/** Ctrl+C and Ctrl+Break, as Node has them. */
const signals = ['SIGINT', 'SIGBREAK'] as const;

/**
 * Runs a service in this console, without the SCM: Ctrl+C calls its svcStop, and a second Ctrl+C ends the process. Resolves when svcDoRun has
 * ended, and rejects with its error. Events go to the console, and reportServiceStatus does nothing. (DebugService.)
 */
export async function debugService(cls: ServiceClass, args: readonly string[] = []): Promise<void> {
  checkClass(cls);
  destination.debugging = true;
  const service = new cls([cls.svcName, ...args]);
  const stopping = whenInterrupted(service);
  // A promise that waits for nothing but svcStop would not keep the process.
  const alive = setInterval(() => undefined, 60_000);
  try {
    // An svcStop that fails ends it all, since svcDoRun may then never end.
    await Promise.race([service.svcRun(), stopping.failed]);
  } finally {
    clearInterval(alive);
    stopping.rest();
    destination.debugging = false;
  }
}

/** Whether a service of this process runs in the console. */
export const isDebugging = (): boolean => destination.debugging;

function whenInterrupted(service: ServiceFramework): { readonly failed: Promise<never>; rest(): void } {
  let rest = (): void => undefined;
  const failed = new Promise<never>((_resolve, reject) => {
    const stop = (signal: NodeJS.Signals): void => {
      rest();
      console.log(`${signal}: stopping the service; once more ends the process`);
      Promise.resolve(service).then((instance) => instance.svcStop?.()).catch(reject);
    };
    rest = () => signals.forEach((signal) => process.removeListener(signal, stop));
    for (const signal of signals) process.on(signal, stop);
  });
  return { failed, rest };
}
