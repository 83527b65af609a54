import type { PermissionInfo } from '../../contract/security.js';
import { accountOf } from '../../scm/account.js';
import { accessEntries } from '../../scm/sddl.js';
import { securityDescriptor } from '../../scm/security.js';
import type { Service } from '../../scm/service.js';
import { toWord } from './rights.js';

const types = { allow: 'Allow', deny: 'Deny' } as const;

/** Who may do what with a service. Entries that are more than plain (conditions, objects) are in the SDDL only. Right: readControl. */
export function observeSecurity(service: Service): PermissionInfo {
  const sddl = securityDescriptor(service);
  const access = accessEntries(sddl).flatMap(({ kind, sid, rights }) =>
    kind === 'other' ? [] : [{ type: types[kind], account: accountName(sid), sid, rights: rights.map(toWord) }]);
  return { name: service.name, sddl, access };
}

/** SDDL's letters for an account of a domain are not a SID to look up. */
const accountName = (sid: string): string => (sid.startsWith('S-') ? accountOf(sid) ?? sid : sid);
