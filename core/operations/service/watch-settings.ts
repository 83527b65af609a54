import type { OperationInput } from '../../contract/operations.js';
import type { HealthCheck, ServiceSettings } from '../../contract/settings.js';
import { defaultHealthIntervalMs, defaultHealthThreshold, defaultHealthTimeoutMs } from '../../contract/timeouts.js';
import { NodeSvcError } from '../../errors/nodesvc-error.js';

/** When the service is ready, and how the host sees that it no longer works. */
export type WatchSettings = Pick<ServiceSettings, 'readyWhen' | 'readyUrl' | 'hangTimeoutMs' | 'healthCheck'>;

/** What a new service has before anything is given. */
export const unwatched: WatchSettings = { readyWhen: 'Loaded', readyUrl: null, hangTimeoutMs: null, healthCheck: null };

type Input = Pick<OperationInput<'config.set'>, 'readyWhen' | 'readyUrl' | 'hangTimeoutMs' | 'healthCheck' | 'healthCheckIntervalMs' | 'healthCheckTimeoutMs' | 'healthCheckThreshold'>;

/** `current` with what is given; throws where the parts don't go together. */
export function watchSettings(input: Input, current: WatchSettings, target: string): WatchSettings {
  return {
    ...readySettings(input, current, target),
    hangTimeoutMs: input.hangTimeoutMs === undefined ? current.hangTimeoutMs : input.hangTimeoutMs,
    healthCheck: healthSettings(input, current.healthCheck, target),
  };
}

/** Those settings that something given has to do with. */
export function watchDesire(input: Input, current: WatchSettings, target: string): Partial<WatchSettings> {
  const { readyWhen, readyUrl, hangTimeoutMs, healthCheck } = watchSettings(input, current, target);
  const checks = [input.healthCheck, input.healthCheckIntervalMs, input.healthCheckTimeoutMs, input.healthCheckThreshold];
  return {
    ...((input.readyWhen !== undefined || input.readyUrl !== undefined) && { readyWhen, readyUrl }),
    ...(input.hangTimeoutMs !== undefined && { hangTimeoutMs }),
    ...(checks.some((given) => given !== undefined) && { healthCheck }),
  };
}

function readySettings(input: Input, current: WatchSettings, target: string): Pick<WatchSettings, 'readyWhen' | 'readyUrl'> {
  const readyUrl = input.readyUrl ?? current.readyUrl ?? '';
  const readyWhen = input.readyWhen ?? (input.readyUrl === undefined ? current.readyWhen : modeFor(input.readyUrl, current));
  if (readyWhen !== 'Http') {
    if (!input.readyUrl) return { readyWhen, readyUrl: null };
    throw refusal(`A service that is ready when ${readyWhen} has no -ReadyUrl.`, 'Leave -ReadyUrl out, or use -ReadyWhen Http.', target);
  }
  if (readyUrl === '') throw refusal('-ReadyWhen Http needs an address to ask.', 'Give it with -ReadyUrl, for example http://127.0.0.1:8080/health.', target);
  return { readyWhen, readyUrl };
}

/** What an address alone means: with one it is asked, without it no longer. */
const modeFor = (readyUrl: string, { readyWhen }: WatchSettings): WatchSettings['readyWhen'] =>
  readyUrl !== '' ? 'Http' : readyWhen === 'Http' ? unwatched.readyWhen : readyWhen;

function healthSettings(input: Input, current: HealthCheck | null, target: string): HealthCheck | null {
  const { healthCheckIntervalMs: intervalMs, healthCheckTimeoutMs: timeoutMs, healthCheckThreshold: threshold } = input;
  const url = input.healthCheck ?? current?.url ?? '';
  if (url !== '')
    return {
      url,
      intervalMs: intervalMs ?? current?.intervalMs ?? defaultHealthIntervalMs,
      timeoutMs: timeoutMs ?? current?.timeoutMs ?? defaultHealthTimeoutMs,
      threshold: threshold ?? current?.threshold ?? defaultHealthThreshold,
    };
  if (intervalMs === undefined && timeoutMs === undefined && threshold === undefined) return null;
  throw refusal('An interval, a time-out or a threshold of health checks needs an address to ask.', 'Give it with -HealthCheck, for example http://127.0.0.1:8080/health.', target);
}

const refusal = (message: string, recommendedAction: string, target: string): NodeSvcError =>
  new NodeSvcError({ id: 'InvalidSetting', category: 'InvalidArgument', message, recommendedAction, target });
