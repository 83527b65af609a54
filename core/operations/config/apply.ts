import type { ConfigInfo } from '../../contract/config.js';
import type { ServiceSettings } from '../../contract/settings.js';
import { lookupSid } from '../../scm/account.js';
import type { ConfigChanges } from '../../scm/config.js';
import type { ServiceManager } from '../../scm/manager.js';
import { setPreferredNode } from '../../scm/preferred-node.js';
import { setRequiredPrivileges } from '../../scm/required-privileges.js';
import type { Service } from '../../scm/service.js';
import { setSidType } from '../../scm/sid-type.js';
import { prepareAccount } from '../service/account.js';
import { composeBinaryPath, type ServiceCommand } from '../service/binary-path.js';
import { writeSettings } from '../service/settings-store.js';
import type { Step } from '../change/steps.js';
import type { Machine } from '../context.js';
import type { OwnDesire, ScmDesire } from './desire.js';
import { interactiveProcess } from './observe.js';
import type { OwnService } from './own.js';
import { uncapitalize } from './words.js';
import { openService } from '../open-service.js';

export interface Observed {
  readonly config: ConfigInfo;
  readonly own: OwnService | null;
}

/** The steps that bring a service from `before` to what is desired, each with its way back. */
export function configSteps(manager: ServiceManager, before: Observed, scm: ScmDesire, own: OwnDesire, machine: Machine): Step[] {
  const { config } = before;
  const open = (act: (service: Service) => void): void => {
    using service = openService(manager, config.name, ['queryConfig', 'changeConfig']);
    act(service);
  };
  const step = (what: string, set: (service: Service) => void, restore: (service: Service) => void): Step => ({ what, apply: () => open(set), undo: () => open(restore) });
  const steps: Step[] = [];
  const changes = configChanges(before, scm, own, machine);
  if (Object.keys(changes).length > 0) steps.push(step('the configuration', (service) => service.change(changes), (service) => service.change(reverse(changes, config))));
  const { description, startType, sidType, requiredPrivileges, preshutdownTimeoutMs, preferredNode } = scm;
  if (description !== undefined) steps.push(step('the description', (service) => service.setDescription(description), (service) => service.setDescription(config.description)));
  if (startType === 'Automatic' || startType === 'AutomaticDelayedStart')
    steps.push(step('the delayed start', (service) => service.setDelayedAutoStart(startType === 'AutomaticDelayedStart'), (service) => service.setDelayedAutoStart(config.startType === 'AutomaticDelayedStart')));
  if (sidType !== undefined && typeof sidType !== 'number') steps.push(step('the SID type', (service) => setSidType(service, uncapitalize(sidType)), (service) => restoreSidType(service, config)));
  if (requiredPrivileges !== undefined) steps.push(step('the required privileges', (service) => setRequiredPrivileges(service, requiredPrivileges), (service) => setRequiredPrivileges(service, config.requiredPrivileges)));
  if (preshutdownTimeoutMs !== undefined) steps.push(step('the preshutdown time-out', (service) => service.setPreshutdownTimeoutMs(preshutdownTimeoutMs), (service) => service.setPreshutdownTimeoutMs(config.preshutdownTimeoutMs)));
  if (preferredNode !== undefined) steps.push(step('the preferred node', (service) => setPreferredNode(service, preferredNode), (service) => setPreferredNode(service, config.preferredNode)));
  const settings = settingsStep(before, scm, own, machine);
  return settings === null ? steps : [...steps, settings];
}

/** The part that ChangeServiceConfigW takes in one call. */
function configChanges({ config, own }: Observed, scm: ScmDesire, desired: OwnDesire, { programFiles }: Machine): ConfigChanges {
  const { displayName, startType, errorControl, interactive, account, password, dependsOn, loadOrderGroup } = scm;
  const credentials = account === undefined && password === undefined ? undefined : prepareAccount(config.name, account ?? config.account, password);
  const command = own && { ...own.command, ...commandPart(desired) };
  return {
    ...(displayName !== undefined && { displayName }),
    ...(startType !== undefined && { startMode: startType === 'AutomaticDelayedStart' ? 'Automatic' : startType }),
    ...(errorControl !== undefined && { errorControl }),
    ...(interactive !== undefined && { type: config.serviceType | (interactive ? interactiveProcess : 0) }),
    ...(credentials && { account: credentials.account, password: credentials.password }),
    ...(dependsOn && { dependencies: splitDependencies(dependsOn) }),
    ...(loadOrderGroup !== undefined && { loadOrderGroup }),
    ...(command && Object.keys(commandPart(desired)).length > 0 && { binaryPath: composeBinaryPath(command, programFiles) }),
  };
}

/** The old values of just what was changed. An account's password can't be read, so a changed account stays. */
function reverse(changes: ConfigChanges, config: ConfigInfo): ConfigChanges {
  return {
    ...(changes.displayName !== undefined && { displayName: config.displayName }),
    ...(changes.startMode !== undefined && { startMode: config.startType === 'AutomaticDelayedStart' ? 'Automatic' : config.startType }),
    ...(changes.errorControl !== undefined && { errorControl: config.errorControl }),
    ...(changes.type !== undefined && { type: config.serviceType | (config.interactive ? interactiveProcess : 0) }),
    ...(changes.dependencies && { dependencies: splitDependencies(config.dependsOn) }),
    ...(changes.loadOrderGroup !== undefined && { loadOrderGroup: config.loadOrderGroup }),
    ...(changes.binaryPath !== undefined && { binaryPath: config.binaryPath }),
  };
}

function settingsStep({ config, own }: Observed, scm: ScmDesire, desired: OwnDesire, machine: Machine): Step | null {
  if (own === null) return null;
  const { script: _script, nodePath: _nodePath, arguments: _arguments, nodeArguments: _nodeArguments, ...part } = desired;
  // Another account must be able to read the settings and write the log.
  if (Object.keys(part).length === 0 && scm.account === undefined) return null;
  const settings: ServiceSettings = { ...own.settings, ...part };
  return {
    what: 'the settings file',
    apply: () => writeSettings(machine, config.name, settings, lookupSid(scm.account ?? config.account)),
    undo: () => writeSettings(machine, config.name, own.settings, lookupSid(config.account)),
  };
}

function commandPart({ script, nodePath, nodeArguments, arguments: args }: OwnDesire): Partial<ServiceCommand> {
  return {
    ...(script !== undefined && { script }),
    ...(nodePath !== undefined && { nodePath }),
    ...(nodeArguments && { nodeArguments }),
    ...(args && { arguments: args }),
  };
}

function restoreSidType(service: Service, { sidType }: ConfigInfo): void {
  if (typeof sidType !== 'number') setSidType(service, uncapitalize(sidType));
}

/** `+GROUP` names a load order group, anything else a service. */
export const splitDependencies = (dependsOn: readonly string[]): { services: string[]; groups: string[] } => ({
  services: dependsOn.filter((dependency) => !dependency.startsWith('+')),
  groups: dependsOn.filter((dependency) => dependency.startsWith('+')).map((group) => group.slice(1)),
});
