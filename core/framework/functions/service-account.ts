import { hasNoPassword, lookupSid, normalizeAccount } from '../../scm/account.js';
import { grantLogonAsService } from '../../scm/logon-right.js';
import { SettingRangeError } from '../../scm/setting-error.js';

export interface Credentials {
  readonly account: string;
  readonly password: string | undefined;
}

/**
 * An account as the SCM wants it. A real one of this machine gets the right to log on as a service, without which the start would fail
 * with 1069 (pywin32 leaves that to the user); on another machine an administrator grants it there.
 */
export function prepareAccount(account: string, password: string | undefined, machine: string | undefined): Credentials {
  const normalized = normalizeAccount(account);
  if (hasNoPassword(normalized)) {
    if (password) throw new SettingRangeError('password', `the account '${normalized}' has none. Leave it out.`);
    return { account: normalized, password: undefined };
  }
  if (password === undefined) throw new SettingRangeError('password', `the account '${normalized}' needs one.`);
  if (machine === undefined) grantLogonAsService(lookupSid(normalized));
  return { account: normalized, password };
}
