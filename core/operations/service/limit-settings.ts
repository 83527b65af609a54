import { availableParallelism } from 'node:os';
import type { ServiceLimits } from '../../contract/limits.js';
import type { OperationInput } from '../../contract/operations.js';
import { NodeSvcError } from '../../errors/nodesvc-error.js';

type Input = Pick<OperationInput<'config.set'>, 'priority' | 'affinity' | 'memoryLimitBytes' | 'cpuPercent'>;

export const limitFields = ['priority', 'affinity', 'memoryLimitBytes', 'cpuPercent'] as const satisfies readonly (keyof Input)[];

/** `current` with what is given; empty means no limit. */
export function limitSettings({ priority, affinity, memoryLimitBytes, cpuPercent }: Input, current: ServiceLimits, target: string): ServiceLimits {
  return {
    priority: priority === undefined ? current.priority : priority === '' ? null : priority,
    affinity: affinity === undefined ? current.affinity : affinity.length === 0 ? null : checkProcessors(affinity, target),
    memoryBytes: memoryLimitBytes === undefined ? current.memoryBytes : memoryLimitBytes,
    cpuPercent: cpuPercent === undefined ? current.cpuPercent : cpuPercent,
  };
}

/** Windows refuses a mask with a processor that is not there, but not before the service starts. */
function checkProcessors(affinity: readonly number[], target: string): number[] {
  const count = availableParallelism();
  const missing = affinity.find((processor) => processor >= count);
  if (missing === undefined) return [...new Set(affinity)].sort((a, b) => a - b);
  throw new NodeSvcError({
    id: 'InvalidSetting', category: 'InvalidArgument', target, message: `This machine has no processor ${missing}; its processors are 0 to ${count - 1}.`,
    recommendedAction: 'Correct -Affinity.',
  });
}
