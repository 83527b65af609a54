/**
 * What the host offers to its supervisor beside the HostBridge, at `globalThis[hangBridgeKey]`, where the service has a hang time-out and
 * the SCM has started it.
 */
export interface HangBridge {
  /** How long a child's event loop may stand still, milliseconds. */
  readonly limitMs: number;
  /** For how long it has counted that a child hangs, milliseconds; 0 while the service starts, stops, or is about to pause. */
  countedMs(): number;
  /** A child hangs, where `doing` says: the log and the event log get it. The service ends, unless others than this instance go on. */
  hung(doing: string, instance: number | null): void;
}

export const hangBridgeKey = Symbol.for('nodesvc.hangs');

export const findHangBridge = (): HangBridge | undefined => Reflect.get(globalThis, hangBridgeKey);
