import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { installPerformanceCounters } from '../../scm/performance.js';
import type { Service } from '../../scm/service.js';
import { SettingRangeError } from '../../scm/setting-error.js';
import { useService } from './open-service.js';

/**
 * Registers a service's performance counters: `iniFile` as lodctr.exe takes it, and the DLL that collects them. Without `dllName` the DLL
 * is what the file says: `dll=` in its section [NodeSvc] or, as pywin32 has it, [Python]. Needs an administrator; on this machine only.
 * (InstallPerfmonForService.)
 */
export function installPerfmonForService(name: string, iniFile: string, dllName?: string): Promise<void> {
  return useService(name, ['queryStatus'], {}, (service) => installPerfmon(service, iniFile, dllName));
}

/** The same for an open service. Throws a SettingRangeError when there's no DLL, or the service is on another machine. */
export function installPerfmon(service: Service, iniFile: string, dllName: string | undefined): void {
  if (service.remote) throw new SettingRangeError('perfMonIni', 'performance counters can be registered on their own machine only. Run it there.');
  const library = dllName || dllOf(readFileSync(iniFile, 'utf8'));
  if (library === null) throw new SettingRangeError('perfMonDll', `neither it nor '${iniFile}' names the DLL that collects the counters.`);
  installPerformanceCounters(service, { iniFile: resolve(iniFile), library: resolve(library) });
}

function dllOf(ini: string): string | null {
  let section = '';
  for (const line of ini.split(/\r?\n/)) {
    section = /^\s*\[(.*)\]\s*$/.exec(line)?.[1]?.toLowerCase() ?? section;
    const dll = /^\s*dll\s*=\s*(.+?)\s*$/i.exec(line)?.[1];
    if (dll !== undefined && (section === 'nodesvc' || section === 'python')) return dll;
  }
  return null;
}
