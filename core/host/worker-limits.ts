import type { ResourceLimits } from 'node:worker_threads';

/**
 * The worker has little to do, and its heap need not grow as an app's does: the smallest young generation that V8 takes. The old one is
 * limited far above what is ever used.
 */
export const workerLimits: ResourceLimits = { maxYoungGenerationSizeMb: 1, maxOldGenerationSizeMb: 256 };
