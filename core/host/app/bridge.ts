import { inspect } from 'node:util';
import { hostBridgeKey, type HostBridge } from '../../contract/host-bridge.js';
import { longestTimeoutMs } from '../../contract/timeouts.js';
import { checkGuid } from '../../win32/guid.js';
import type { AppEvents } from './app-events.js';
import type { Log } from '../log/log.js';
import type { ToWorker } from '../messages.js';

/** Offers the host to the code in this process, as HostBridge says. */
export function offerBridge(serviceName: string, log: Pick<Log, 'note'> | null, events: AppEvents, tell: (message: ToWorker) => void): void {
  const bridge: HostBridge = {
    serviceName,
    ready: () => tell({ kind: 'ready' }),
    note: (text) => log?.note(`${serviceName}: ${text}`),
    requestTime: (ms) => tell({ kind: 'requestTime', ms: checkTime(ms) }),
    reportProgress: () => tell({ kind: 'progress' }),
    on: (event, handler) => events.on(event, handler),
    once: (event, handler) => events.once(event, handler),
    off: (event, handler) => events.off(event, handler),
    watchPowerSetting: (guid) => tell({ kind: 'watchPowerSetting', guid: checkGuid(guid) }),
    watchDevices: (classGuid) => tell({ kind: 'watchDevices', classGuid: classGuid === null ? null : checkGuid(classGuid) }),
    // JavaScript hands over an error as readily as its text.
    logEvent: (type, text) => tell({ kind: 'logEvent', type, text: typeof text === 'string' ? text : inspect(text) }),
  };
  // Not enumerable, so that no app that walks its globals stumbles over it.
  Object.defineProperty(globalThis, hostBridgeKey, { value: Object.freeze(bridge), configurable: true });
}

/** The host turned out to have no service. */
export const withdrawBridge = (): void => void Reflect.deleteProperty(globalThis, hostBridgeKey);

function checkTime(ms: number): number {
  if (Number.isInteger(ms) && ms > 0 && ms <= longestTimeoutMs) return ms;
  throw new RangeError(`requestTime takes a whole number of milliseconds from 1 to ${longestTimeoutMs}, not ${ms}`);
}
