import type { ServiceInfo } from '../../contract/service-info.js';
import type { ServiceSettings } from '../../contract/settings.js';
import type { ServiceCommand } from './binary-path.js';

/** What a service runs; null where it is not NodeSvc's own. */
export function describeRun(command: ServiceCommand | null, settings: ServiceSettings | null): Pick<ServiceInfo, 'script' | 'command' | 'executable' | 'isolated' | 'instances'> {
  if (command === null) return { script: null, command: null, executable: null, isolated: null, instances: null };
  const { kind, script } = command;
  const isProgram = kind === 'Executable' || kind === 'Shell';
  return {
    script: isProgram ? null : script,
    command: settings?.program?.command ?? (kind === 'Shell' ? script : null),
    executable: kind === 'Executable' ? script : null,
    isolated: kind !== 'Script',
    instances: settings?.instances ?? null,
  };
}

export const describeLimits = (settings: ServiceSettings | null): Pick<ServiceInfo, 'keepChildren' | 'priority' | 'affinity' | 'memoryLimitBytes' | 'cpuPercent'> => ({
  keepChildren: settings && !settings.killChildren,
  priority: settings?.limits.priority ?? null,
  affinity: settings?.limits.affinity ?? null,
  memoryLimitBytes: settings?.limits.memoryBytes ?? null,
  cpuPercent: settings?.limits.cpuPercent ?? null,
});
