import { SERVICE_INTERACTIVE_PROCESS } from '../win32/constants.js';
import type { ConfigChanges, ServiceConfig } from './config.js';
import { SettingRangeError } from './setting-error.js';

// The interactive flag is a bit of the service's type that only LocalSystem may have: with another account ChangeServiceConfigW
// answers ERROR_INVALID_PARAMETER, also when it's the account alone that changes. Since Windows Vista the flag has no effect on
// the service's window station.

const LOCAL_SYSTEM = ['', 'localsystem', '.\\localsystem'];

/** Whether a type has the flag. */
export function isInteractive(type: number): boolean {
  return (type & SERVICE_INTERACTIVE_PROCESS) !== 0;
}

/**
 * The type that `changes` make of a service: as it's named, or else with the flag set or removed as asked for; and without it once the
 * account isn't LocalSystem any more. Undefined: unchanged. Throws a SettingRangeError where the flag is asked for with another account.
 */
export function changedType(changes: ConfigChanges, current: () => Pick<ServiceConfig, 'type' | 'account'>): number | undefined {
  if (changes.interactive === undefined && changes.account === undefined) return changes.type;
  const { type: currentType, account: currentAccount } = current();
  const account = changes.account ?? currentAccount;
  const allowed = LOCAL_SYSTEM.includes(account.toLowerCase());
  if (changes.interactive && !allowed) {
    throw new SettingRangeError('interactive', `only a service of LocalSystem can have it, and the account is '${account}'.`);
  }
  const base = changes.type ?? currentType;
  const wanted = allowed && (changes.interactive ?? isInteractive(base));
  const type = wanted ? base | SERVICE_INTERACTIVE_PROCESS : base & ~SERVICE_INTERACTIVE_PROCESS;
  return type === currentType ? changes.type : type;
}
