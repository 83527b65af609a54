import { NodeSvcError } from '../../errors/nodesvc-error.js';
import { isWin32Failure } from '../../errors/from-win32.js';
import { hasNoPassword, lookupSid, normalizeAccount } from '../../scm/account.js';
import { grantLogonAsService } from '../../scm/logon-right.js';

/** Whom a service runs as. */
export interface ServiceAccount {
  /** As the SCM wants it. */
  readonly account: string;
  readonly sid: string;
  readonly password: string | undefined;
}

const noneMapped = 1332;

/**
 * The account for service `name`: the given one, or the service's own virtual account, which has no password, no profile and
 * no rights that others gave it. A real account gets the right to log on as a service.
 */
export function prepareAccount(name: string, account: string | undefined, password: string | undefined): ServiceAccount {
  const normalized = normalizeAccount(account ?? `NT SERVICE\\${name}`);
  const sid = sidOf(normalized, name);
  if (hasNoPassword(normalized)) {
    if (password === undefined || password === '') return { account: normalized, sid, password: undefined };
    throw new NodeSvcError({
      id: 'PasswordNotUsed', category: 'InvalidArgument', target: name, message: `The account '${normalized}' has no password.`,
      recommendedAction: 'Use -Account without a credential for accounts of Windows itself and virtual accounts.',
    });
  }
  if (password === undefined)
    throw new NodeSvcError({
      id: 'PasswordRequired', category: 'InvalidArgument', target: name, message: `The account '${normalized}' needs a password.`,
      recommendedAction: 'Use -Credential (Get-Credential) in place of -Account.',
    });
  grantLogonAsService(sid);
  return { account: normalized, sid, password };
}

function sidOf(account: string, target: string): string {
  try {
    return lookupSid(account);
  } catch (cause) {
    if (!isWin32Failure(cause) || cause.code !== noneMapped) throw cause;
    const { api, code, symbol } = cause;
    throw new NodeSvcError({
      id: 'AccountNotFound', category: 'ObjectNotFound', target, message: `There is no account '${account}'.`,
      recommendedAction: 'Write DOMAIN\\name, .\\name for an account of this machine, or NT AUTHORITY\\LocalService.',
      native: { api, code, symbol }, cause,
    });
  }
}
