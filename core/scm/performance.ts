import { KEY_CREATE_SUB_KEY, KEY_QUERY_VALUE, KEY_SET_VALUE } from '../win32/constants.js';
import { loadperf } from '../win32/loadperf.js';
import { HKEY_LOCAL_MACHINE } from '../win32/predefined-keys.js';
import { serviceKey } from './parameters.js';
import { createKey, openKey, openKeyIfAny, writeValue } from './registry-key.js';
import { rawValueOf } from './registry-value.js';
import type { Service } from './service.js';

const PERFORMANCE = 'Performance';

/** What pywin32 writes, too: the functions that a performance DLL of its kind exports ("Creating the Application's Performance Key"). */
const FUNCTIONS = { Open: 'OpenPerformanceData', Close: 'ClosePerformanceData', Collect: 'CollectPerformanceData' } as const;

/**
 * Registers a service's performance counters: `library`, the DLL that collects them, and their names and texts, from an .ini file as
 * lodctr.exe takes it. Both are absolute paths of this machine, and so is the service. Takes an administrator.
 */
export function installPerformanceCounters(service: Service, { iniFile, library }: { readonly iniFile: string; readonly library: string }): void {
  using parent = openKey(HKEY_LOCAL_MACHINE, serviceKey(service), KEY_CREATE_SUB_KEY);
  using key = createKey(parent.raw, PERFORMANCE, KEY_SET_VALUE);
  for (const [name, value] of Object.entries({ Library: library, ...FUNCTIONS })) writeValue(key, name, rawValueOf(name, { type: 'SZ', value }));
  loadperf.LoadPerfCounterTextStringsW(`lodctr "${iniFile}"`, 1);
}

/** Takes the counters' names and texts away, as unlodctr.exe does; false when the service has no counters. Takes an administrator. */
export function removePerformanceCounters(service: Service): boolean {
  using key = openKeyIfAny(HKEY_LOCAL_MACHINE, `${serviceKey(service)}\\${PERFORMANCE}`, KEY_QUERY_VALUE);
  if (key === null) return false;
  loadperf.UnloadPerfCounterTextStringsW(`unlodctr ${service.name}`, 1);
  return true;
}
