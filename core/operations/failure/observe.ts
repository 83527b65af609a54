import type { FailureActionItem, FailureActionWord, FailureInfo } from '../../contract/failure.js';
import { failureActions, failureFlag, type FailureAction, type FailureActionChanges } from '../../scm/failure-actions.js';
import type { Service } from '../../scm/service.js';

const words = { none: 'None', restart: 'Restart', reboot: 'Reboot', runCommand: 'RunCommand' } as const;
const kinds: Readonly<Record<FailureActionWord, 'none' | 'restart' | 'reboot' | 'runCommand'>> = { None: 'none', Restart: 'restart', Reboot: 'reboot', RunCommand: 'runCommand' };

/** A service's failure actions as the SCM holds them. Right: queryConfig. */
export function observeFailure(service: Service): FailureInfo {
  const { actions, resetPeriodSeconds, command, rebootMessage } = failureActions(service);
  return { name: service.name, actions: actions.map(toItem), resetPeriodSeconds, command, rebootMessage, onNonCrashFailure: failureFlag(service) };
}

export const toItem = ({ kind, delayMs }: FailureAction): FailureActionItem => ({ kind: typeof kind === 'number' ? kind : words[kind], delayMs });
const fromItem = ({ kind, delayMs }: FailureActionItem): FailureAction => ({ kind: typeof kind === 'number' ? kind : kinds[kind], delayMs });

/** The contract's changes as the SCM layer takes them; absent stays absent. */
export const toScmChanges = ({ actions, resetPeriodSeconds, command, rebootMessage }: Partial<FailureInfo>): FailureActionChanges => ({
  ...(actions && { actions: actions.map(fromItem) }),
  ...(resetPeriodSeconds !== undefined && { resetPeriodSeconds }),
  ...(command !== undefined && { command }),
  ...(rebootMessage !== undefined && { rebootMessage }),
});
