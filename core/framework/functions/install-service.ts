import { registerEventSource } from '../../scm/event-log.js';
import { rightsForFailureActions } from '../../scm/failure-actions.js';
import type { ServiceRight } from '../../scm/rights.js';
import { useManager, useService } from './open-service.js';
import { prepareAccount, type Credentials } from './service-account.js';
import { applyChanges, configOf, failureOf, type ServiceChanges } from './service-changes.js';
import { getServiceCommandLine, type ServiceCommand } from '../command-line/service-command.js';

/**
 * Creates a service, by default of the script that runs now, and registers it as a source of the event log. It's Windows' own
 * configuration only: nothing is started. What was done is undone when a later part fails. Rejects with a Win32Error: 1073 there is
 * such a service, 5 no administrator, 1057 account or password wrong, ...; a ServiceNameError; a SettingRangeError for a value that can't
 * be; a ServiceExeError. (InstallService.)
 */
export function installService(name: string, options: ServiceChanges = {}): Promise<void> {
  return useManager(options, ['connect', 'createService'], (manager) => {
    const { account, password } = credentialsOf(options);
    const spec = { ...configOf(options), name, binaryPath: getServiceCommandLine(options, options.machine !== undefined), account, password };
    using _service = manager.create(spec, (created) => {
      applyChanges(created, options);
      registerEventSource(created.name, options.machine ?? null);
    });
  });
}

/**
 * Changes what is named of a service; what is absent stays. Most of it holds from the next start. Command line, account and start type
 * are changed at once or not at all, the rest after them. Rejects as installService does. Rights: queryConfig, changeConfig; start for
 * failure actions that restart. (ChangeServiceConfig.)
 */
export function changeServiceConfig(name: string, options: ServiceChanges): Promise<void> {
  const failure = failureOf(options);
  const rights = new Set<ServiceRight>(['queryConfig', 'changeConfig', ...(failure ? rightsForFailureActions(failure) : [])]);
  return useService(name, [...rights], options, (service) => {
    const binaryPath = namesCommand(options) ? getServiceCommandLine(options, options.machine !== undefined) : undefined;
    service.change({ ...configOf(options), binaryPath, ...credentialsOf(options, () => service.config().account) });
    applyChanges(service, options);
  });
}

/** A password alone is one of the account that the service has; Windows would ignore it without. */
function credentialsOf({ account, password, machine }: ServiceChanges, present: () => string = () => ''): Partial<Credentials> {
  if (account === undefined && password === undefined) return {};
  return prepareAccount(account ?? present(), password, machine);
}

const namesCommand = ({ exeName, nodeArguments, script, exeArgs }: ServiceCommand): boolean =>
  [exeName, nodeArguments, script, exeArgs].some((part) => part !== undefined);
