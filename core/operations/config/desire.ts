import { resolve } from 'node:path';
import type { ConfigInfo } from '../../contract/config.js';
import type { OperationInput } from '../../contract/operations.js';
import { preshutdownReserveMs } from '../../contract/timeouts.js';
import { NodeSvcError } from '../../errors/nodesvc-error.js';
import { normalizeAccount } from '../../scm/account.js';
import { pickLog } from '../service/log-settings.js';
import { existingFile, existingFolder } from '../service/new-checks.js';
import { unwatched, watchDesire, type WatchSettings } from '../service/watch-settings.js';
import type { OwnConfig } from './own.js';

type Input = OperationInput<'config.set'>;

/** What the SCM holds and Set can change. */
export type ScmDesire = Partial<Pick<ConfigInfo, 'displayName' | 'description' | 'startType' | 'errorControl' | 'interactive' | 'account' | 'dependsOn' | 'loadOrderGroup' | 'sidType' | 'requiredPrivileges' | 'preshutdownTimeoutMs' | 'preferredNode' | 'scmEnvironment'>> & { readonly password?: string | undefined };
export type OwnDesire = Partial<OwnConfig>;

/** The defined ones of an object's properties: an absent field must not become an undefined one. */
function defined<T extends object>(values: { readonly [K in keyof T]: T[K] | undefined }): Partial<T> {
  const present: Partial<T> = {};
  for (const key in values) if (values[key] !== undefined) present[key] = values[key];
  return present;
}

export function scmDesire(input: Input, name: string): ScmDesire {
  const { description, startType, errorControl, interactive, password, dependsOn, loadOrderGroup, sidType, requiredPrivileges, preshutdownTimeoutMs, preferredNode } = input;
  return defined<ScmDesire>({
    description, startType, errorControl, interactive, password, loadOrderGroup, sidType, requiredPrivileges, preferredNode,
    scmEnvironment: input.scmEnvironment && { ...input.scmEnvironment },
    // As it is read back: services first, then groups.
    dependsOn: dependsOn && [...dependsOn.filter((one) => !one.startsWith('+')), ...dependsOn.filter((one) => one.startsWith('+'))],
    // Windows shows the key name where there is no display name, and LocalSystem where there is no account.
    displayName: input.displayName === '' ? name : input.displayName,
    account: input.account === undefined ? undefined : normalizeAccount(input.account),
    preshutdownTimeoutMs: preshutdownTimeoutMs ?? (input.stopTimeoutMs === undefined ? undefined : input.stopTimeoutMs + preshutdownReserveMs),
  });
}

/** The changes of a NodeSvc service's own settings, paths checked and made absolute. */
export function ownDesire(input: Input, name: string, current: WatchSettings = unwatched): OwnDesire {
  const { environment, stopTimeoutMs, startTimeoutMs } = input;
  return defined<OwnDesire>({
    stopTimeoutMs, startTimeoutMs,
    environment: environment && { ...environment },
    workingDirectory: input.workingDirectory === undefined ? undefined : existingFolder(input.workingDirectory, name),
    environmentFile: input.environmentFile === undefined ? undefined : input.environmentFile === '' ? null : existingFile(input.environmentFile, name),
    logDirectory: input.logDirectory === undefined ? undefined : resolve(input.logDirectory),
    ...pickLog(input),
    ...watchDesire(input, current, name),
  });
}

/** A service of another program has none of these. */
export function refuseOwnDesire(name: string, properties: readonly string[]): void {
  if (properties.length === 0) return;
  throw new NodeSvcError({
    id: 'NotANodeService', category: 'InvalidOperation', target: name,
    message: `Service '${name}' was not created by NodeSvc: it has no ${properties.join(', ')} that could be set.`,
    recommendedAction: 'Leave out what only NodeSvc\'s own services have.',
  });
}
