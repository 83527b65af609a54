/**
 * The service control manager for programs: services, their configuration, failure actions, triggers, security and parameters. It throws
 * Win32Errors, which name the function and the code, and the errors that are exported here.
 */
export { accountOf, hasNoPassword, lookupSid, normalizeAccount } from '../scm/account.js';
export { joinCommandLine, quoteArgument, splitCommandLine } from '../scm/command-line.js';
export type { ConfigChanges, Dependencies, ServiceConfig } from '../scm/config.js';
export { controlRight, sendableControls, type SendableControl } from '../scm/controls.js';
export type { ErrorControl } from '../scm/error-control.js';
export { registerEventSource, removeEventSource, reportEvent, type EventType } from '../scm/event-log.js';
export {
  changeFailureActions, failureActions, failureFlag, rightsForFailureActions, setFailureFlag, type FailureAction, type FailureActionChanges,
  type FailureActionKind, type FailureActions,
} from '../scm/failure-actions.js';
export { FailureTextError, parseFailureActions } from '../scm/failure-text.js';
export { isInteractive } from '../scm/interactive.js';
export { launchProtection, type LaunchProtection } from '../scm/launch-protection.js';
export type { ActivityFilter, ListFilter } from '../scm/list.js';
export { grantLogonAsService } from '../scm/logon-right.js';
export { ServiceManager, type ConnectOptions, type OpenOptions, type ServiceSpec } from '../scm/manager.js';
export { ServiceNameError, serviceNameProblem } from '../scm/names.js';
export { getParameter, listParameters, removeParameter, setParameter, type Parameter } from '../scm/parameters.js';
export { preferredNode, setPreferredNode } from '../scm/preferred-node.js';
export { PrivilegeNotHeldError, type Privilege } from '../scm/privileges.js';
export { processInfo, waitForProcessExit, type ProcessInfo } from '../scm/process.js';
export type { RegistryValue } from '../scm/registry-value.js';
export { requiredPrivileges, setRequiredPrivileges } from '../scm/required-privileges.js';
export { SERVICE_RIGHTS, type ManagerRight, type ServiceRight } from '../scm/rights.js';
export { SddlError } from '../scm/sddl-text.js';
export { accessEntries, grant, revoke, type AccessEntry } from '../scm/sddl.js';
export { rightsForSecurityDescriptor, securityDescriptor, setSecurityDescriptor, type SecurityOptions } from '../scm/security.js';
export { Service } from '../scm/service.js';
export { SettingRangeError } from '../scm/setting-error.js';
export { setSidType, sidType, type SidType } from '../scm/sid-type.js';
export { virtualAccountSid } from '../scm/sid.js';
export type { StartMode } from '../scm/start-mode.js';
export { isPending, serviceStates, type ServiceState } from '../scm/states.js';
export type { ReportedStatus, ServiceEntry, ServiceStatus } from '../scm/status.js';
export { stopAndWait, type StopOptions, type StopResult } from '../scm/stop.js';
export type { TriggerData } from '../scm/trigger-data.js';
export { triggerSubtypes, type TriggerSubtypeName } from '../scm/trigger-subtypes.js';
export { setTriggers, triggers, type Trigger, type TriggerType } from '../scm/triggers.js';
export { ProcessEndedError, UnexpectedStateError, WaitError, WaitStalledError, WaitTimeoutError, type WantedState } from '../scm/wait-errors.js';
export { waitForState, type WaitOptions } from '../scm/wait.js';
export { NativeLibraryError } from '../win32/native-library-error.js';
export { Win32Error } from '../win32/win32-error.js';
