import { errorFromWin32, type Win32Failure } from '../errors/from-win32.js';
import { NodeSvcError } from '../errors/nodesvc-error.js';
import type { ServiceRight } from '../scm/rights.js';

export const accessDeniedCode = 5;
/** SERVICE_CONFIG_FAILURE_ACTIONS, the level of ChangeServiceConfig2W that takes more than the right to configure. */
export const failureActionsLevel = 2;

/** The rights of a service by their names in winsvc.h and winnt.h, as Microsoft's pages have them. */
const sdkNames: Readonly<Record<ServiceRight, string>> = {
  queryConfig: 'SERVICE_QUERY_CONFIG', changeConfig: 'SERVICE_CHANGE_CONFIG', queryStatus: 'SERVICE_QUERY_STATUS', enumerateDependents: 'SERVICE_ENUMERATE_DEPENDENTS',
  start: 'SERVICE_START', stop: 'SERVICE_STOP', pauseContinue: 'SERVICE_PAUSE_CONTINUE', interrogate: 'SERVICE_INTERROGATE',
  userDefinedControl: 'SERVICE_USER_DEFINED_CONTROL', delete: 'DELETE', readControl: 'READ_CONTROL', writeDac: 'WRITE_DAC', writeOwner: 'WRITE_OWNER',
};

export const sdkName = (right: ServiceRight): string => sdkNames[right];

const manager = 'SC_MANAGER_CONNECT, and SC_MANAGER_CREATE_SERVICE for a new service';
const key = 'the right to write to the registry key of the service (KEY_SET_VALUE, KEY_CREATE_SUB_KEY)';
const policy = 'the right to change the local security policy (POLICY_LOOKUP_NAMES, POLICY_CREATE_ACCOUNT)';
const configure = sdkNames.changeConfig;

/** What each function needs ("Service Security and Access Rights", and the function's own page). */
const needs: Readonly<Record<string, string>> = {
  OpenSCManagerW: manager, CreateServiceW: 'SC_MANAGER_CREATE_SERVICE', DeleteService: sdkNames.delete, StartServiceW: sdkNames.start,
  ControlService: `the right to send this control (${sdkNames.stop}, ${sdkNames.pauseContinue} or ${sdkNames.userDefinedControl})`,
  EnumDependentServicesW: sdkNames.enumerateDependents, QueryServiceStatusEx: sdkNames.queryStatus,
  QueryServiceConfigW: sdkNames.queryConfig, QueryServiceConfig2W: sdkNames.queryConfig, ChangeServiceConfigW: configure, ChangeServiceConfig2W: configure,
  QueryServiceObjectSecurity: sdkNames.readControl, SetServiceObjectSecurity: `${sdkNames.writeDac} (${sdkNames.writeOwner} for owner and group)`,
  RegOpenKeyExW: key, RegCreateKeyExW: key, RegSetValueExW: key, RegDeleteValueW: key, LsaOpenPolicy: policy, LsaAddAccountRights: policy,
};

/** The right that a function of Windows needs, at this level of ChangeServiceConfig2W; null when it isn't known here. */
export function rightNeeded(api: string, level?: number): string | null {
  if (api === 'ChangeServiceConfig2W' && level === failureActionsLevel)
    return `${configure}, and for failure actions ${sdkNames.start} (an action that restarts) or the privilege SeShutdownPrivilege (one that reboots)`;
  return needs[api] ?? null;
}

/** The user's error for ERROR_ACCESS_DENIED: it names the right that is missing, and how to come by it. */
export function accessDenied(failure: Error & Win32Failure, target: string | null, right: string | null): NodeSvcError {
  const general = errorFromWin32(failure, target);
  if (right === null) return general;
  const { id, category, native } = general;
  return new NodeSvcError({
    id, category, target, native, cause: failure,
    message: `Access${target === null ? '' : ` to service '${target}'`} was denied: it takes ${right}.`,
    recommendedAction: `Run PowerShell as administrator, or let an administrator grant it: ${right}. Grant-NodeServicePermission grants rights of one service.`,
  });
}
