import type { ConfigInfo } from '../../contract/config.js';
import { hasNoPassword, lookupSid } from '../../scm/account.js';
import type { ConfigChanges } from '../../scm/config.js';
import type { ServiceManager } from '../../scm/manager.js';
import { setPreferredNode } from '../../scm/preferred-node.js';
import { setServiceEnvironment } from '../../scm/service-environment.js';
import { setRequiredPrivileges } from '../../scm/required-privileges.js';
import type { Service } from '../../scm/service.js';
import { setSidType } from '../../scm/sid-type.js';
import { prepareAccount } from '../service/account.js';
import { writeSettings } from '../service/settings-store.js';
import type { Step } from '../change/steps.js';
import type { Machine } from '../context.js';
import { openService } from '../open-service.js';
import { configChanges, reverse, typeOf } from './changes.js';
import type { OwnDesire, ScmDesire } from './desire.js';
import { settingsWith, type OwnService } from './own.js';
import { sidTypes } from './words.js';

export interface Observed {
  readonly config: ConfigInfo;
  readonly own: OwnService | null;
}

/**
 * The steps that bring a service from `before` to what is desired, each with its way back. What Windows takes in one call is one
 * step; the account comes last, since an old password can't be read and so not be put back.
 */
export function configSteps(manager: ServiceManager, before: Observed, scm: ScmDesire, own: OwnDesire, machine: Machine): Step[] {
  const { config } = before;
  const open = (act: (service: Service) => void): void => {
    using service = openService(manager, config.name, ['queryConfig', 'changeConfig']);
    act(service);
  };
  const step = (what: string, set: (service: Service) => void, restore: (service: Service) => void): Step => ({ what, apply: () => open(set), undo: () => open(restore) });
  const steps: Step[] = [];
  const changes = configChanges(before.own, scm, own, machine);
  if (Object.keys(changes).length > 0) steps.push(step('the configuration', (service) => service.change(changes), (service) => service.change(reverse(changes, config))));
  const { description, startType, sidType, requiredPrivileges, preshutdownTimeoutMs, preferredNode, scmEnvironment } = scm;
  if (description !== undefined) steps.push(step('the description', (service) => service.setDescription(description), (service) => service.setDescription(config.description)));
  if (startType === 'Automatic' || startType === 'AutomaticDelayedStart')
    steps.push(step('the delayed start', (service) => service.setDelayedAutoStart(startType === 'AutomaticDelayedStart'), (service) => service.setDelayedAutoStart(config.startType === 'AutomaticDelayedStart')));
  if (sidType !== undefined) steps.push(step('the SID type', (service) => setSidType(service, sidTypes.fromContract(sidType)), (service) => setSidType(service, sidTypes.fromContract(config.sidType))));
  if (requiredPrivileges !== undefined) steps.push(step('the required privileges', (service) => setRequiredPrivileges(service, requiredPrivileges), (service) => setRequiredPrivileges(service, config.requiredPrivileges)));
  if (preshutdownTimeoutMs !== undefined) steps.push(step('the preshutdown time-out', (service) => service.setPreshutdownTimeoutMs(preshutdownTimeoutMs), (service) => service.setPreshutdownTimeoutMs(config.preshutdownTimeoutMs)));
  if (preferredNode !== undefined) steps.push(step('the preferred node', (service) => setPreferredNode(service, preferredNode), (service) => setPreferredNode(service, config.preferredNode)));
  if (scmEnvironment !== undefined) steps.push(step("the SCM's environment", (service) => setServiceEnvironment(service, scmEnvironment), (service) => setServiceEnvironment(service, config.scmEnvironment)));
  const settings = settingsStep(before, scm, own, machine);
  if (settings !== null) steps.push(settings);
  const identity = identityChanges(config, scm);
  if (Object.keys(identity).length > 0) steps.push(step('the account', (service) => service.change(identity), (service) => service.change(oldIdentity(config))));
  return steps;
}

/** Whom a service runs as. Interactive belongs to it, which only LocalSystem may be: Windows wants both in one call. */
function identityChanges(config: ConfigInfo, { account, password, interactive }: ScmDesire): ConfigChanges {
  const credentials = account === undefined && password === undefined ? undefined : prepareAccount(config.name, account ?? config.account, password);
  return {
    ...(interactive !== undefined && { type: typeOf(config, interactive) }),
    ...(credentials && { account: credentials.account, password: credentials.password }),
  };
}

const oldIdentity = (config: ConfigInfo): ConfigChanges => ({ type: typeOf(config, config.interactive), ...(hasNoPassword(config.account) && { account: config.account }) });

function settingsStep({ config, own }: Observed, scm: ScmDesire, desired: OwnDesire, machine: Machine): Step | null {
  if (own === null) return null;
  const { kind: _kind, script: _script, nodePath: _nodePath, arguments: _arguments, nodeArguments: _nodeArguments, ...part } = desired;
  // Another account must be able to read the settings and write the log.
  if (Object.keys(part).length === 0 && scm.account === undefined) return null;
  const settings = settingsWith(own.settings, part);
  const restore = (): void => writeSettings(machine, config.name, own.settings, lookupSid(config.account));
  return {
    what: 'the settings file',
    apply: () => {
      try {
        writeSettings(machine, config.name, settings, lookupSid(scm.account ?? config.account));
      } catch (error) {
        // It has several parts, and the first of them takes the old account's right to read away.
        restoreIfPossible(restore);
        throw error;
      }
    },
    undo: restore,
  };
}

/** The error that made it necessary is the one to be told. */
function restoreIfPossible(restore: () => void): void {
  try {
    restore();
  } catch {
    return;
  }
}
