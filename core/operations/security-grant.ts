import { grant } from '../scm/sddl.js';
import type { Operation } from './context.js';
import { changeEach } from './change/change-each.js';
import { sidsOf } from './security/accounts.js';
import { toRight } from './security/rights.js';
import { prepareSecurity } from './security/change.js';

/** Lets accounts do more with services; what they could already, and what others can, stays. */
export const securityGrant: Operation<'security.grant'> = (input, context) => {
  const sids = sidsOf(input.accounts);
  const rights = input.rights.map(toRight);
  return changeEach(input, context, (manager, name) => prepareSecurity(manager, name, (sddl) => sids.reduce((list, sid) => grant(list, sid, rights), sddl)));
};
