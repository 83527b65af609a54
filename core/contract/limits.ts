import * as v from 'valibot';
import { priorityWords } from './words.js';

/** Of processors that a service may run on: those of the first processor group, which an affinity mask can name (JOBOBJECT_BASIC_LIMIT_INFORMATION). */
export const processorNumber = v.pipe(v.number(), v.integer('a processor is a whole number'), v.minValue(0, 'processors are counted from 0'), v.maxValue(63, 'processors are counted up to 63'));

export const affinity = v.pipe(v.array(processorNumber), v.minLength(1, 'names at least one processor'));

/** Less than this, node.exe itself does not start. */
export const memoryBytes = v.pipe(v.number(), v.integer('a memory limit is a whole number of bytes'), v.minValue(64 * 1024 * 1024, 'a memory limit is at least 64 MB'), v.maxValue(Number.MAX_SAFE_INTEGER, 'this memory limit is too large'));

/** Of all processors together. */
export const cpuPercent = v.pipe(v.number(), v.integer('a CPU limit is a whole number of percent'), v.minValue(1, 'a CPU limit is at least 1 percent'), v.maxValue(100, 'a CPU limit is at most 100 percent'));

/** What a service's processes may use together; null: no limit. */
export const serviceLimits = v.strictObject({
  priority: v.nullable(v.picklist(priorityWords)),
  affinity: v.nullable(affinity),
  memoryBytes: v.nullable(memoryBytes),
  cpuPercent: v.nullable(cpuPercent),
});
export type ServiceLimits = Readonly<v.InferOutput<typeof serviceLimits>>;

/** How many processes of its script a service has. */
export const instances = v.pipe(v.number(), v.integer('a number of instances is a whole number'), v.minValue(1, 'a service has at least 1 instance'), v.maxValue(256, 'a service has at most 256 instances'));
