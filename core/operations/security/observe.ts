import type { PermissionInfo } from '../../contract/security.js';
import { accountOf } from '../../scm/account.js';
import { accessEntries } from '../../scm/sddl.js';
import { securityDescriptor } from '../../scm/security.js';
import type { Service } from '../../scm/service.js';
import { capitalize } from '../config/words.js';

const types = { allow: 'Allow', deny: 'Deny' } as const;

/** Who may do what with a service. Right: readControl. */
export function observeSecurity(service: Service): PermissionInfo {
  const sddl = securityDescriptor(service);
  const access = accessEntries(sddl).flatMap(({ kind, sid, rights }) =>
    kind === 'other' ? [] : [{ type: types[kind], account: nameOf(sid), sid, rights: rights.map((right) => capitalize(right)) }]);
  return { name: service.name, sddl, access };
}

/** Accounts of a domain may come as SDDL's two letters, which have no name here. */
const nameOf = (sid: string): string => (sid.startsWith('S-') ? accountOf(sid) ?? sid : sid);
