import { canonicalAccessList } from '../scm/security.js';
import type { Operation } from './context.js';
import { changeEach } from './change/change-each.js';
import { prepareSecurity } from './security/change.js';

/** Replaces services' access lists by one in SDDL. */
export const securitySet: Operation<'security.set'> = (input, context) => {
  const sddl = canonicalAccessList(input.sddl);
  return changeEach(input, context, (manager, name) => prepareSecurity(manager, name, () => sddl));
};
