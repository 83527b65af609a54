import type { ConfigInfo } from '../../contract/config.js';
import { launchProtection } from '../../scm/launch-protection.js';
import { preferredNode } from '../../scm/preferred-node.js';
import { serviceEnvironment } from '../../scm/service-environment.js';
import { requiredPrivileges } from '../../scm/required-privileges.js';
import type { Service } from '../../scm/service.js';
import { sidType } from '../../scm/sid-type.js';
import { launchProtections, sidTypes } from './words.js';

/** SERVICE_INTERACTIVE_PROCESS (winsvc.h) */
export const interactiveProcess = 0x100;

/** All of a service's configuration, as the SCM holds it. Right: queryConfig. */
export function observeConfig(service: Service): ConfigInfo {
  const config = service.config();
  const delayed = config.startMode === 'Automatic' && service.delayedAutoStart();
  return {
    name: service.name,
    displayName: config.displayName,
    description: service.description() ?? '',
    startType: delayed ? 'AutomaticDelayedStart' : config.startMode,
    errorControl: config.errorControl,
    serviceType: config.type & ~interactiveProcess,
    interactive: (config.type & interactiveProcess) !== 0,
    binaryPath: config.binaryPath,
    account: config.account,
    dependsOn: [...config.dependencies.services, ...config.dependencies.groups.map((group) => `+${group}`)],
    loadOrderGroup: config.loadOrderGroup,
    tag: config.tag,
    sidType: sidTypes.toContract(sidType(service)),
    requiredPrivileges: [...requiredPrivileges(service)],
    preshutdownTimeoutMs: service.preshutdownTimeoutMs(),
    preferredNode: preferredNode(service),
    scmEnvironment: { ...serviceEnvironment(service) },
    launchProtection: launchProtections.toContract(launchProtection(service)),
  };
}
