import { revoke } from '../scm/sddl.js';
import type { Operation } from './context.js';
import { changeEach } from './change/change-each.js';
import { accountSid } from './security/account-sid.js';
import { prepareSecurity } from './security/change.js';
import { toRight } from './security/rights.js';

/** Takes rights, or all rights, that accounts were granted by name away from them. What they were denied stays denied. */
export const securityRevoke: Operation<'security.revoke'> = (input, context) => {
  const sids = input.accounts.map(accountSid);
  const rights = input.rights?.map(toRight);
  return changeEach(input, context, (manager, name) => prepareSecurity(manager, name, (sddl) => sids.reduce((list, sid) => revoke(list, sid, rights), sddl)));
};
