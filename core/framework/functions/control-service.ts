import { controlRight, sendableControls, type SendableControl } from '../../scm/controls.js';
import { SettingRangeError } from '../../scm/setting-error.js';
import { serviceStates, type ServiceState } from '../../scm/states.js';
import type { ReportedStatus, ServiceStatus } from '../../scm/status.js';
import { waitForState } from '../../scm/wait.js';
import { DEFAULT_TIMEOUT_MS, useService, type ServiceOptions, type WaitingOptions } from './open-service.js';

/**
 * Sends a control: a word, or its number (128 to 255 are the service's own), and resolves to what the service reported then. Rejects
 * with a Win32Error: 1062 not running, 1052 the service doesn't take it, ... Right: the control's (stop, pauseContinue, interrogate,
 * userDefinedControl).
 */
export async function controlService(name: string, control: SendableControl | number, options: ServiceOptions = {}): Promise<ReportedStatus> {
  const code = typeof control === 'number' ? control : sendableControls[control];
  if (code === undefined) throw new SettingRangeError('control', `there is no control '${control}'; there are ${Object.keys(sendableControls).join(', ')}, and 128 to 255.`);
  return useService(name, [controlRight(code)], options, (service) => service.control(code));
}

/** What the SCM knows of a service: state, accepted controls, exit codes, process. Right: queryStatus. */
export function queryServiceStatus(name: string, options: ServiceOptions = {}): Promise<ServiceStatus> {
  return useService(name, ['queryStatus'], options, (service) => service.status());
}

/**
 * Waits until a service is in a state, whoever brings it there, and resolves to its status then. Rejects with a WaitTimeoutError (in
 * pywin32: error 1053), a WaitStalledError or ProcessEndedError when it can't come there any more, or a Win32Error. Right: queryStatus.
 */
export async function waitForServiceStatus(name: string, state: ServiceState, { timeoutMs = DEFAULT_TIMEOUT_MS, ...options }: WaitingOptions = {}): Promise<ServiceStatus> {
  if (!Object.hasOwn(serviceStates, state)) throw new SettingRangeError('state', `there is no state '${state}'; there are ${Object.keys(serviceStates).join(', ')}.`);
  return useService(name, ['queryStatus'], options, (service) => waitForState(service, state, { timeoutMs, signal: options.signal, failOn: [] }));
}

/**
 * The key names of the services that depend on a service, the indirect ones too, in the order in which they have to be stopped. Windows
 * is asked, on the machine in question; pywin32 searches the local registry. Right: enumerateDependents.
 */
export function findServiceDependents(name: string, options: ServiceOptions = {}): Promise<string[]> {
  return useService(name, ['enumerateDependents'], options, (service) => service.dependents().map((entry) => entry.name));
}
