import type { ServiceLimits } from './limits.js';

/** What a service has before any limit is given. */
export const noLimits: ServiceLimits = { priority: null, affinity: null, memoryBytes: null, cpuPercent: null };
