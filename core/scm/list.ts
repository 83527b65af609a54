import { advapi32 } from '../win32/advapi32.js';
import { ERROR_MORE_DATA, SC_ENUM_PROCESS_INFO, SERVICE_ACTIVE, SERVICE_DRIVER, SERVICE_INACTIVE, SERVICE_STATE_ALL, SERVICE_WIN32 } from '../win32/constants.js';
import { queryGrowing } from '../win32/growing-buffer.js';
import type { ScHandle } from '../win32/handles.js';
import { decodeArray, type StructValues } from '../win32/struct.js';
import { ENUM_SERVICE_STATUSW, ENUM_SERVICE_STATUS_PROCESSW } from '../win32/structs.js';
import { Win32Error } from '../win32/win32-error.js';
import { reportedStatusOf, serviceStatusOf, type ReportedStatus, type ServiceEntry } from './status.js';

/** active: not Stopped. */
export type ActivityFilter = 'active' | 'inactive' | 'all';

/** Which services ServiceManager.list gives. */
export interface ListFilter {
  /** Default: win32, the services that are programs. */
  readonly kind?: 'win32' | 'driver' | 'all' | undefined;
  /** Default: all. */
  readonly state?: ActivityFilter | undefined;
}

const kinds = { win32: SERVICE_WIN32, driver: SERVICE_DRIVER, all: SERVICE_WIN32 | SERVICE_DRIVER } as const;

const activityFilters = { active: SERVICE_ACTIVE, inactive: SERVICE_INACTIVE, all: SERVICE_STATE_ALL } as const;

const FIRST_SIZE = 64 * 1024;

/** The services of a service control manager. */
export function listServices(manager: ScHandle, { kind = 'win32', state = 'all' }: ListFilter): ServiceEntry[] {
  const entries: ServiceEntry[] = [];
  const count: [number] = [0];
  const resume: [number] = [0];
  for (let size = FIRST_SIZE; ;) {
    const buffer = Buffer.alloc(size);
    const needed: [number] = [0];
    const complete = succeedsUnless(ERROR_MORE_DATA, () => advapi32.EnumServicesStatusExW(manager.raw, SC_ENUM_PROCESS_INFO,
      kinds[kind], activityFilters[state], buffer, size, needed, count, resume, null));
    entries.push(...decodeArray(ENUM_SERVICE_STATUS_PROCESSW, buffer, count[0]).map((raw) =>
      entryOf(raw, serviceStatusOf(raw.ServiceStatusProcess))));
    if (complete) return entries;
    // Some SCMs give what fits and go on from there, others want it all to fit.
    if (count[0] === 0) size = Math.max(needed[0], size * 2);
  }
}

/** The services that depend on a service. */
export function listDependents(service: ScHandle, state: ActivityFilter): ServiceEntry<ReportedStatus>[] {
  const count: [number] = [0];
  const buffer = queryGrowing((space, needed) =>
    advapi32.EnumDependentServicesW(service.raw, activityFilters[state], space, space.length, needed, count));
  return decodeArray(ENUM_SERVICE_STATUSW, buffer, count[0]).map((raw) => entryOf(raw, reportedStatusOf(raw.ServiceStatus)));
}

type Named = Pick<StructValues<typeof ENUM_SERVICE_STATUSW>, 'lpServiceName' | 'lpDisplayName'>;

function entryOf<S extends ReportedStatus>({ lpServiceName, lpDisplayName }: Named, status: S): ServiceEntry<S> {
  return { name: lpServiceName ?? '', displayName: lpDisplayName ?? '', status };
}

/** Whether `call` succeeded; `code` is the one failure that is expected. */
function succeedsUnless(code: number, call: () => void): boolean {
  try {
    call();
    return true;
  } catch (error) {
    if (Win32Error.is(error, code)) return false;
    throw error;
  }
}
