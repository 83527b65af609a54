import type { PermissionInfo, ServiceRightWord } from '../../contract/security.js';
import { accountOf } from '../../scm/account.js';
import type { ServiceRight } from '../../scm/rights.js';
import { accessList, rightsOf } from '../../scm/sddl.js';
import { securityDescriptor } from '../../scm/security.js';
import type { Service } from '../../scm/service.js';
import { capitalize } from '../config/words.js';

/** Who may do what with a service. Right: readControl. */
export function observeSecurity(service: Service): PermissionInfo {
  const sddl = securityDescriptor(service);
  return {
    name: service.name,
    sddl,
    access: accessList(sddl).map(({ type, sid, rights }) => ({ type: type === 'allow' ? 'Allow' : 'Deny', account: accountOf(sid) ?? sid, sid, rights: rightsOf(rights).map(toWord) })),
  };
}

const toWord = (right: ServiceRight): ServiceRightWord => capitalize(right) as ServiceRightWord;
