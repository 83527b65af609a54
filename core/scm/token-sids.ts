import { EVERYONE } from './file-access.js';
import { virtualAccountSid } from './sid.js';

export interface TokenSids {
  /** The SIDs with which the service's process asks for access. */
  readonly sids: ReadonlySet<string>;
  /** A second set that must be granted what is written, too: that of a write-restricted token (SERVICE_SID_TYPE_RESTRICTED). */
  readonly restricting: ReadonlySet<string> | null;
  /** False for an account that people made: it may be in groups that only a domain controller knows. */
  readonly complete: boolean;
}

const SYSTEM = 'S-1-5-18';
const ADMINISTRATORS = 'S-1-5-32-544';
const USERS = 'S-1-5-32-545';
const AUTHENTICATED = 'S-1-5-11';
const SERVICE = 'S-1-5-6';
const LOCAL = 'S-1-2-0';
const ALL_SERVICES = 'S-1-5-80-0';
const WRITE_RESTRICTED = 'S-1-5-33';
const LOGGED_ON = [EVERYONE, AUTHENTICATED, USERS, SERVICE, LOCAL];

/**
 * What Windows puts into the token of a service's process ("Well-known SIDs", "Service accounts" and SERVICE_SID_INFO's page at
 * learn.microsoft.com): the account, its groups, and with a SID type the service's own SID.
 */
export function tokenSids(serviceName: string, accountSid: string, sidType: 'None' | 'Unrestricted' | 'Restricted'): TokenSids {
  const own = sidType === 'None' ? [] : [virtualAccountSid(serviceName), ALL_SERVICES];
  const groups = accountSid === SYSTEM ? [ADMINISTRATORS, EVERYONE, AUTHENTICATED] : accountSid.startsWith('S-1-5-80-') ? [...LOGGED_ON, ALL_SERVICES] : LOGGED_ON;
  return {
    sids: new Set([accountSid, ...groups, ...own]),
    restricting: sidType === 'Restricted' ? new Set([virtualAccountSid(serviceName), EVERYONE, WRITE_RESTRICTED]) : null,
    complete: !accountSid.startsWith('S-1-5-21-') && !accountSid.startsWith('S-1-12-'),
  };
}
