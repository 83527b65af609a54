import type { PlannedChange } from '../../contract/plan.js';
import type { ServiceManager } from '../../scm/manager.js';
import { canonicalSddl, rightsForSecurityDescriptor, samePartsOf, securityDescriptor, setSecurityDescriptor } from '../../scm/security.js';
import type { PreparedChange } from '../change/change-each.js';
import { openService } from '../open-service.js';
import { observeSecurity } from './observe.js';

/** Changes a service's access list by `edit`, from SDDL to SDDL. */
export function prepareSecurity(manager: ServiceManager, given: string, edit: (sddl: string) => string): PreparedChange {
  using service = openService(manager, given, ['readControl']);
  const { name } = service;
  const desired = canonicalSddl(edit(securityDescriptor(service)));
  const difference = (from: string): PlannedChange[] => (from === desired ? [] : [{ property: 'sddl', from, to: desired }]);
  return {
    name,
    changes: difference(samePartsOf(service, desired)),
    apply: () => {
      using opened = openService(manager, name, rightsForSecurityDescriptor(desired));
      setSecurityDescriptor(opened, desired);
    },
    readBack: () => {
      using opened = openService(manager, name, ['readControl']);
      return { item: observeSecurity(opened), remaining: difference(samePartsOf(opened, desired)) };
    },
  };
}
