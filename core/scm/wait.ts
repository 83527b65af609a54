import { nextDelay, systemClock, type Clock } from './clock.js';
import { Progress, ServiceProcess } from './pending.js';
import { watchProcess } from './process.js';
import type { Service } from './service.js';
import { SettingRangeError } from './setting-error.js';
import { isPending, type ServiceState } from './states.js';
import type { ServiceStatus } from './status.js';
import { ProcessEndedError, UnexpectedStateError, WaitStalledError, WaitTimeoutError, type WantedState } from './wait-errors.js';

/** Of waitForState. */
export interface WaitOptions {
  /** From the call on; default: no limit besides the stall check. */
  readonly timeoutMs?: number | undefined;
  /** Aborting rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** Called for each new state or checkpoint. */
  readonly onProgress?: ((status: ServiceStatus) => void) | undefined;
  /**
   * States that reject with UnexpectedStateError. Default: Stopped when Running is wanted, right after a start; give none to wait
   * for what someone else will do.
   */
  readonly failOn?: readonly ServiceState[] | undefined;
  /** How much longer than its wait hint a service may stand still; default 30 s, which is also the SCM's own patience. */
  readonly stallGraceMs?: number | undefined;
  /** Default: the system's. */
  readonly clock?: Clock | undefined;
  /** Default: watchProcess. */
  readonly watch?: typeof watchProcess | undefined;
}

const DEFAULT_STALL_GRACE_MS = 30_000;
/** How soon an SCM that notices the end of a process by itself has done so. */
const NOTICE_MS = 1_000;
const MIN_POLL_MS = 10;
const MAX_POLL_MS = 50;

/**
 * Waits until a service is in a state; resolves to its status then. Looks often at first, then as often as the service's wait
 * hint suggests. Rejects with a WaitError (UnexpectedStateError, WaitStalledError, ProcessEndedError, WaitTimeoutError), with the
 * Win32Error of a failed query (ERROR_SERVICE_DOES_NOT_EXIST and others), or with the signal's reason. Right: queryStatus.
 */
export async function waitForState(service: Pick<Service, 'name' | 'remote' | 'status'>, wanted: WantedState, options: WaitOptions = {}): Promise<ServiceStatus> {
  const { timeoutMs = Infinity, signal, onProgress, stallGraceMs = DEFAULT_STALL_GRACE_MS, clock = systemClock, watch = watchProcess } = options;
  if (typeof timeoutMs !== 'number' || Number.isNaN(timeoutMs)) throw new SettingRangeError('timeoutMs', `a number of milliseconds is wanted, not ${timeoutMs}.`);
  const failOn = options.failOn ?? (wanted === 'Running' ? ['Stopped'] : []);
  const wording = typeof wanted === 'string' ? wanted : 'as wanted';
  const deadline = clock.now() + timeoutMs;
  const progress = new Progress();
  using process = new ServiceProcess(watch);

  for (let delay: number | null = null; ;) {
    signal?.throwIfAborted();
    const status = service.status();
    const now = clock.now();
    if (typeof wanted === 'string' ? status.state === wanted : wanted(status)) return status;
    if (failOn.includes(status.state)) throw new UnexpectedStateError(service.name, status, wording);
    if (progress.note(status, now)) onProgress?.(status);
    if (isPending(status.state)) {
      const standstill = progress.standstillMs(now);
      if (standstill > status.waitHintMs + stallGraceMs) throw new WaitStalledError(service.name, status, standstill);
      const ended = service.remote ? null : process.ended(status, now);
      if (ended && ended.agoMs >= NOTICE_MS) throw new ProcessEndedError(service.name, status, ended.exitCode);
    }
    if (now >= deadline) throw new WaitTimeoutError(service.name, status, wording, timeoutMs);
    delay = nextDelay(delay, Math.min(MAX_POLL_MS, Math.max(MIN_POLL_MS, status.waitHintMs / 10)));
    await clock.sleep(Math.min(delay, deadline - now), signal);
  }
}
