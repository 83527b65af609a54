import type { ServiceConfig } from '../../scm/config.js';
import { lastChangeOf } from '../../scm/last-change.js';
import type { Service } from '../../scm/service.js';
import { parseBinaryPath } from './binary-path.js';

/** What the SCM keeps of a service and changes only when it is told to. */
export interface KnownConfig {
  readonly config: ServiceConfig;
  readonly description: string | null;
  readonly delayed: boolean;
}

/**
 * How old a change must be, in FILETIME's units of 100 ns (2 s), for its time to tell it from the next one: Windows' clock goes in steps
 * of up to 16 ms, and two changes in one step have the same time.
 */
const distinct = 20_000_000n;
const unixEpoch = 116_444_736_000_000_000n;

const known = new Map<string, KnownConfig & { readonly changed: bigint }>();

/**
 * A service's configuration, description and delayed start. Those of NodeSvc's own are remembered until the registry key is written to:
 * asking the SCM for them is most of what a Get takes. `name` is the key name, or another by which the service was opened: then nothing
 * is remembered, since a key of that name would be another's. Right: queryConfig.
 */
export function knownConfig(service: Service, name: string, now = Date.now()): KnownConfig {
  const key = name.toLowerCase();
  // Looked at first: what is changed while the SCM is being asked is not taken for what was there before.
  const changed = lastChangeOf(name);
  const last = known.get(key);
  if (last !== undefined && last.changed === changed) return last;
  const config = service.config();
  const found = { config, description: service.description(), delayed: config.startMode === 'Automatic' && service.delayedAutoStart() };
  const isKeyName = parseBinaryPath(config.binaryPath)?.name.toLowerCase() === key;
  if (changed !== null && isKeyName && BigInt(now) * 10_000n + unixEpoch - changed > distinct) known.set(key, { ...found, changed });
  else known.delete(key);
  return found;
}
