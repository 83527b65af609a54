import type { Operation } from './context.js';
import { changeEach } from './change/change-each.js';
import { prepareSecurity } from './security/change.js';

/** Replaces services' access lists by one in SDDL. */
export const securitySet: Operation<'security.set'> = (input, context) => changeEach(input, context, (manager, name) => prepareSecurity(manager, name, () => input.sddl));
