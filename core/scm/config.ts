import { SERVICE_NO_CHANGE } from '../win32/constants.js';
import { encodeMultiSz } from '../win32/multi-sz.js';
import type { StructValues } from '../win32/struct.js';
import type { QUERY_SERVICE_CONFIGW } from '../win32/structs.js';
import { errorControls, type ErrorControl } from './error-control.js';
import { SettingRangeError } from './setting-error.js';
import { startModes, type StartMode } from './start-mode.js';

/** What must run before a service starts. */
export interface Dependencies {
  /** Key names of services. */
  readonly services: readonly string[];
  /** Load order groups, of which at least one member must run. */
  readonly groups: readonly string[];
}

/** The configuration of a service (QUERY_SERVICE_CONFIGW). A number stands for a value that winsvc.h has no name for. */
export interface ServiceConfig {
  readonly type: number;
  readonly startMode: StartMode | number;
  readonly errorControl: ErrorControl | number;
  /** The whole command line. The SCM expands %NAME% in it at start; there is no way to escape a percent sign. */
  readonly binaryPath: string;
  /** '' for none. */
  readonly loadOrderGroup: string;
  /** The order within the load order group, for drivers; 0 for none. */
  readonly tag: number;
  readonly dependencies: Dependencies;
  /** 'LocalSystem', 'NT AUTHORITY\LocalService', 'NT SERVICE\NAME', '.\user', 'DOMAIN\user'; '' for most drivers. */
  readonly account: string;
  readonly displayName: string;
}

/**
 * What to change of a configuration. Absent: unchanged. Empty (`''`, no services and no groups): cleared, where that means
 * something; an empty account is LocalSystem, an empty display name the key name.
 */
export interface ConfigChanges {
  readonly type?: number | undefined;
  /** The interactive flag of the type, which only a service of LocalSystem can have; it goes when another account comes. */
  readonly interactive?: boolean | undefined;
  readonly startMode?: StartMode | number | undefined;
  readonly errorControl?: ErrorControl | number | undefined;
  readonly binaryPath?: string | undefined;
  readonly loadOrderGroup?: string | undefined;
  /**
   * Lets the SCM choose a tag that no other in the load order group has, which must be named with it. Windows allows it for drivers
   * of start modes Boot and System only (ERROR_INVALID_PARAMETER). A tag can't be given, or taken away again.
   */
  readonly newTag?: boolean | undefined;
  readonly dependencies?: Dependencies | undefined;
  readonly account?: string | undefined;
  /** Of the account; absent for accounts that have none. It goes to the SCM's own store only. */
  readonly password?: string | undefined;
  readonly displayName?: string | undefined;
}

/** SC_GROUP_IDENTIFIER: services and groups share one list, in which a group's name begins with it. */
const GROUP = '+';

/** A DWORD. */
const TAG_SIZE = 4;

export function configOf(raw: StructValues<typeof QUERY_SERVICE_CONFIGW>): ServiceConfig {
  return {
    type: raw.dwServiceType,
    startMode: startModes.toWord(raw.dwStartType),
    errorControl: errorControls.toWord(raw.dwErrorControl),
    binaryPath: raw.lpBinaryPathName ?? '',
    loadOrderGroup: raw.lpLoadOrderGroup ?? '',
    tag: raw.dwTagId,
    dependencies: dependenciesOf(raw.lpDependencies),
    account: raw.lpServiceStartName ?? '',
    displayName: raw.lpDisplayName ?? '',
  };
}

/**
 * The arguments of CreateServiceW and ChangeServiceConfigW that a change stands for; null and SERVICE_NO_CHANGE leave as is.
 * `name` is the service's key name. What the interactive flag makes of the type is changedType's matter.
 */
export function rawChanges(name: string, changes: ConfigChanges) {
  const { type, startMode, errorControl, binaryPath, loadOrderGroup, newTag, dependencies, account, password, displayName } = changes;
  if (newTag && !loadOrderGroup) throw new SettingRangeError('newTag', 'a tag is one of a load order group. Name the group in the same change.');
  return {
    dwServiceType: type ?? SERVICE_NO_CHANGE,
    dwStartType: startMode === undefined ? SERVICE_NO_CHANGE : startModes.toRaw(startMode),
    dwErrorControl: errorControl === undefined ? SERVICE_NO_CHANGE : errorControls.toRaw(errorControl),
    lpBinaryPathName: binaryPath ?? null,
    lpLoadOrderGroup: loadOrderGroup ?? null,
    // A place for the new tag; where it's null, there is none.
    lpdwTagId: newTag ? Buffer.alloc(TAG_SIZE) : null,
    lpDependencies: dependencies === undefined ? null : encodeMultiSz(dependencyList(dependencies)),
    lpServiceStartName: account === '' ? 'LocalSystem' : account ?? null,
    lpPassword: password ?? null,
    lpDisplayName: displayName === '' ? name : displayName ?? null,
  };
}

/** A list as the SCM has it, in which `+GROUP` names a load order group. */
export function dependenciesOf(list: readonly string[]): Dependencies {
  return {
    services: list.filter((name) => !name.startsWith(GROUP)),
    groups: list.filter((name) => name.startsWith(GROUP)).map((name) => name.slice(GROUP.length)),
  };
}

function dependencyList({ services, groups }: Dependencies): string[] {
  return [...services, ...groups.map((name) => GROUP + name)];
}
