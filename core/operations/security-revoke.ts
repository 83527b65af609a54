import { revoke } from '../scm/sddl.js';
import type { Operation } from './context.js';
import { changeEach } from './change/change-each.js';
import { prepareSecurity } from './security/change.js';
import { sidsOf } from './security/accounts.js';
import { toRight } from './security/rights.js';

/** Takes rights, or everything, that accounts were granted by name away from them; what denies them something stays. */
export const securityRevoke: Operation<'security.revoke'> = (input, context) => {
  const sids = sidsOf(input.accounts);
  const rights = input.rights?.map(toRight);
  return changeEach(input, context, (manager, name) => prepareSecurity(manager, name, (sddl) => sids.reduce((list, sid) => revoke(list, sid, rights), sddl)));
};
