import { grant } from '../scm/sddl.js';
import type { Operation } from './context.js';
import { changeEach } from './change/change-each.js';
import { accountSid } from './security/account-sid.js';
import { prepareSecurity } from './security/change.js';
import { toRight } from './security/rights.js';

/** Lets accounts do more with services; what they could already, and what others can, stays. */
export const securityGrant: Operation<'security.grant'> = (input, context) => {
  const sids = input.accounts.map(accountSid);
  const rights = input.rights.map(toRight);
  return changeEach(input, context, (manager, name) => prepareSecurity(manager, name, (sddl) => sids.reduce((list, sid) => grant(list, sid, rights), sddl)));
};
