import { defaultLogSettings } from '../../core/contract/log-defaults.js';
import { noLimits } from '../../core/contract/no-limits.js';
import type { ServiceSettings } from '../../core/contract/settings.js';

/** Settings of a service for which nothing special was asked. */
export const plainSettings: ServiceSettings = {
  version: 1, workingDirectory: 'C:\\app', nodeVersion: '24.1.0', environment: {}, environmentFile: null, logDirectory: 'C:\\logs', stopTimeoutMs: 30_000, startTimeoutMs: 60_000,
  log: defaultLogSettings, readyWhen: 'Loaded', readyUrl: null, hangTimeoutMs: null, healthCheck: null,
  killChildren: true, limits: noLimits, program: null, instances: 1,
};
