import { hangBridgeKey, type HangBridge } from '../../contract/hang-bridge.js';
import type { ToWorker, Watching } from '../messages.js';

/** Offers to the supervisor what it needs to say that a child hangs, where that is watched. */
export function offerHangBridge({ hangTimeoutMs, countsSince }: Pick<Watching, 'hangTimeoutMs' | 'countsSince'>, tell: (message: ToWorker) => void): void {
  if (hangTimeoutMs === null) return;
  const bridge: HangBridge = {
    limitMs: hangTimeoutMs,
    countedMs: () => {
      const since = Atomics.load(countsSince, 0);
      return since === 0n ? 0 : Number((process.hrtime.bigint() - since) / 1_000_000n);
    },
    hung: (doing, instance) => tell({ kind: 'hung', doing, instance }),
  };
  Object.defineProperty(globalThis, hangBridgeKey, { value: Object.freeze(bridge), configurable: true });
}
