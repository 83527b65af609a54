import type { ConfigInfo } from '../../contract/config.js';
import { dependenciesOf, type ConfigChanges } from '../../scm/config.js';
import { composeBinaryPath, type ServiceCommand } from '../service/binary-path.js';
import type { Machine } from '../context.js';
import type { OwnDesire, ScmDesire } from './desire.js';
import { interactiveProcess } from './observe.js';
import type { OwnService } from './own.js';

/** What ChangeServiceConfigW takes, but whom the service runs as. */
export function configChanges(own: OwnService | null, scm: ScmDesire, desired: OwnDesire, { programFiles }: Machine): ConfigChanges {
  const { displayName, startType, errorControl, dependsOn, loadOrderGroup } = scm;
  const part = commandPart(desired);
  return {
    ...(displayName !== undefined && { displayName }),
    ...(startType !== undefined && { startMode: modeOf(startType) }),
    ...(errorControl !== undefined && { errorControl }),
    ...(dependsOn && { dependencies: dependenciesOf(dependsOn) }),
    ...(loadOrderGroup !== undefined && { loadOrderGroup }),
    ...(own && Object.keys(part).length > 0 && { binaryPath: composeBinaryPath({ ...own.command, ...part }, programFiles) }),
  };
}

/** The old values of just what was changed. */
export function reverse(changes: ConfigChanges, config: ConfigInfo): ConfigChanges {
  return {
    ...(changes.displayName !== undefined && { displayName: config.displayName }),
    ...(changes.startMode !== undefined && { startMode: modeOf(config.startType) }),
    ...(changes.errorControl !== undefined && { errorControl: config.errorControl }),
    ...(changes.dependencies && { dependencies: dependenciesOf(config.dependsOn) }),
    ...(changes.loadOrderGroup !== undefined && { loadOrderGroup: config.loadOrderGroup }),
    ...(changes.binaryPath !== undefined && { binaryPath: config.binaryPath }),
  };
}

/** A service's type with the bit that lets it use the desktop, or without. */
export const typeOf = ({ serviceType }: ConfigInfo, interactive: boolean): number => serviceType | (interactive ? interactiveProcess : 0);

/** Delayed start is no start mode of the SCM's, but a level of its own. */
const modeOf = (startType: ConfigInfo['startType']): NonNullable<ConfigChanges['startMode']> => (startType === 'AutomaticDelayedStart' ? 'Automatic' : startType);

function commandPart({ kind, script, nodePath, nodeArguments, arguments: args }: OwnDesire): Partial<ServiceCommand> {
  return {
    ...(kind !== undefined && { kind }),
    ...(script !== undefined && { script }),
    ...(nodePath !== undefined && { nodePath }),
    ...(nodeArguments && { nodeArguments }),
    ...(args && { arguments: args }),
  };
}
