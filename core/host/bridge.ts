import { hostBridgeKey, type HostBridge } from '../contract/host-bridge.js';
import type { Log } from './log.js';
import type { ToWorker } from './messages.js';

/** Offers the host to the code in this process, as HostBridge says. */
export function offerBridge(serviceName: string, log: Pick<Log, 'note'> | null, tell: (message: ToWorker) => void): void {
  const bridge: HostBridge = {
    serviceName,
    ready: () => tell({ kind: 'ready' }),
    note: (text) => log?.note(`${serviceName}: ${text}`),
    requestTime: (ms) => tell({ kind: 'requestTime', ms }),
    reportProgress: () => tell({ kind: 'progress' }),
    logEvent: (type, text) => tell({ kind: 'logEvent', type, text }),
  };
  // Not enumerable, so that no app that walks its globals stumbles over it.
  Object.defineProperty(globalThis, hostBridgeKey, { value: Object.freeze(bridge), configurable: true });
}
