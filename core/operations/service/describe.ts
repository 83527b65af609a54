import { logFile } from '../../contract/layout.js';
import type { ServiceInfo } from '../../contract/service-info.js';
import type { ServiceManager } from '../../scm/manager.js';
import { processInfo } from '../../scm/process.js';
import type { Service } from '../../scm/service.js';
import type { ServiceStatus } from '../../scm/status.js';
import type { Machine } from '../context.js';
import { parseBinaryPath } from './binary-path.js';
import { flattenLog, type FlatLog } from './log-settings.js';
import { knownConfig } from './known-config.js';
import { nodeVersion } from './node-runtime.js';
import { isPinned } from './pinned-node.js';
import { describeLimits, describeRun } from './describe-run.js';
import { readSettings } from './settings-store.js';
import { openService } from '../open-service.js';

const noLog: { readonly [K in keyof FlatLog]: null } = {
  logMaxBytes: null, logDaily: null, logKeep: null, logMaxAgeDays: null, logCompress: null, logTimestamps: null, logFormat: null, errorLog: null,
};

/** Everything the core reports of one open service; it needs the rights queryConfig and queryStatus. */
export function describeService(service: Service, machine: Machine, status: ServiceStatus = service.status(), given?: string): ServiceInfo {
  const { config, description, delayed } = knownConfig(service, given ?? service.name);
  const command = parseBinaryPath(config.binaryPath);
  // The command line of a NodeSvc service has its key name: asking the SCM for it would take two more calls.
  const name = command !== null && command.name.toLowerCase() === given?.toLowerCase() ? command.name : service.name;
  const settings = command === null ? null : readSettings(machine, name);
  const process = status.processId === 0 ? null : processInfo(status.processId);
  return {
    name,
    displayName: config.displayName,
    description,
    status: status.state,
    startType: delayed ? 'AutomaticDelayedStart' : config.startMode,
    processId: status.processId || null,
    startedAt: process?.startedAt.toISOString() ?? null,
    memoryBytes: process?.workingSetBytes ?? null,
    account: config.account,
    ...describeRun(command, settings),
    arguments: command ? [...command.arguments] : null,
    nodePath: command?.nodePath ?? null,
    nodeVersion: command && nodeVersion(command.nodePath),
    nodePinned: command && isPinned(command.nodePath, machine),
    nodeArguments: command ? [...command.nodeArguments] : null,
    workingDirectory: settings?.workingDirectory ?? null,
    environmentFile: settings?.environmentFile ?? null,
    logPath: settings && logFile(settings.logDirectory, name),
    ...(settings === null ? noLog : flattenLog(settings.log)),
    stopTimeoutMs: settings?.stopTimeoutMs ?? null,
    startTimeoutMs: settings?.startTimeoutMs ?? null,
    readyWhen: settings?.readyWhen ?? null,
    readyUrl: settings?.readyUrl ?? null,
    hangTimeoutMs: settings?.hangTimeoutMs ?? null,
    healthCheck: settings?.healthCheck?.url ?? null,
    healthCheckIntervalMs: settings?.healthCheck?.intervalMs ?? null,
    healthCheckTimeoutMs: settings?.healthCheck?.timeoutMs ?? null,
    healthCheckThreshold: settings?.healthCheck?.threshold ?? null,
    ...describeLimits(settings),
    dependsOn: [...config.dependencies.services, ...config.dependencies.groups.map((group) => `+${group}`)],
    binaryPath: config.binaryPath,
    hostVersion: command?.hostVersion ?? null,
    win32ExitCode: status.win32ExitCode,
    serviceExitCode: status.serviceExitCode,
    failure: null,
    managed: command !== null,
  };
}

/** Opens a service by key or display name and describes it. */
export function describeByName(manager: ServiceManager, name: string, machine: Machine): ServiceInfo {
  using service = openService(manager, name, ['queryConfig', 'queryStatus']);
  return describeService(service, machine, service.status(), name);
}
