import * as v from 'valibot';
import { failureInfo } from './failure.js';
import { logFormatWords } from './log-settings.js';
import { priorityWords, readyWords, startTypeWords, statusWords } from './words.js';

/** One service as the core reports it. What does not apply, or may not be read, is null. */
export const serviceInfo = v.strictObject({
  name: v.string(),
  displayName: v.string(),
  description: v.nullable(v.string()),
  status: v.picklist(statusWords),
  /** A word, or the raw number of a start type that has none. */
  startType: v.nullable(v.union([v.picklist(startTypeWords), v.number()])),
  processId: v.nullable(v.number()),
  /** When the process was created, ISO 8601. */
  startedAt: v.nullable(v.string()),
  /** Working set of the service's process, bytes. */
  memoryBytes: v.nullable(v.number()),
  account: v.nullable(v.string()),
  script: v.nullable(v.string()),
  /** The line that was given in place of a script. */
  command: v.nullable(v.string()),
  /** The program that runs in place of a script. */
  executable: v.nullable(v.string()),
  /** The script runs in a child of the service's process. */
  isolated: v.nullable(v.boolean()),
  instances: v.nullable(v.number()),
  arguments: v.nullable(v.array(v.string())),
  nodePath: v.nullable(v.string()),
  nodeVersion: v.nullable(v.string()),
  /** Whether its node.exe is a copy of NodeSvc's own, which no upgrade touches. */
  nodePinned: v.nullable(v.boolean()),
  nodeArguments: v.nullable(v.array(v.string())),
  workingDirectory: v.nullable(v.string()),
  environmentFile: v.nullable(v.string()),
  logPath: v.nullable(v.string()),
  /** Null: no limit; so are logKeep and logMaxAgeDays. */
  logMaxBytes: v.nullable(v.number()),
  logDaily: v.nullable(v.boolean()),
  logKeep: v.nullable(v.number()),
  logMaxAgeDays: v.nullable(v.number()),
  logCompress: v.nullable(v.boolean()),
  logTimestamps: v.nullable(v.boolean()),
  logFormat: v.nullable(v.picklist(logFormatWords)),
  errorLog: v.nullable(v.boolean()),
  stopTimeoutMs: v.nullable(v.number()),
  startTimeoutMs: v.nullable(v.number()),
  readyWhen: v.nullable(v.picklist(readyWords)),
  readyUrl: v.nullable(v.string()),
  hangTimeoutMs: v.nullable(v.number()),
  /** The address that is asked. */
  healthCheck: v.nullable(v.string()),
  healthCheckIntervalMs: v.nullable(v.number()),
  healthCheckTimeoutMs: v.nullable(v.number()),
  healthCheckThreshold: v.nullable(v.number()),
  keepChildren: v.nullable(v.boolean()),
  priority: v.nullable(v.picklist(priorityWords)),
  affinity: v.nullable(v.array(v.number())),
  memoryLimitBytes: v.nullable(v.number()),
  cpuPercent: v.nullable(v.number()),
  dependsOn: v.nullable(v.array(v.string())),
  binaryPath: v.nullable(v.string()),
  hostVersion: v.nullable(v.string()),
  win32ExitCode: v.number(),
  serviceExitCode: v.number(),
  /** What happens on failure: told of a new service; null elsewhere, where failure.get tells it. */
  failure: v.nullable(v.omit(failureInfo, ['name'])),
  /** True for a service that NodeSvc created. */
  managed: v.boolean(),
});
export type ServiceInfo = Readonly<v.InferOutput<typeof serviceInfo>>;
