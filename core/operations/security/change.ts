import type { PlannedChange } from '../../contract/plan.js';
import type { ServiceManager } from '../../scm/manager.js';
import { securityDescriptor, setSecurityDescriptor } from '../../scm/security.js';
import type { PreparedChange } from '../change/change-each.js';
import { observeSecurity } from './observe.js';
import { openService } from '../open-service.js';

/** Changes a service's access list by `edit`, from SDDL to SDDL. */
export function prepareSecurity(manager: ServiceManager, given: string, edit: (sddl: string) => string): PreparedChange {
  using service = openService(manager, given, ['readControl']);
  const { name } = service;
  const before = securityDescriptor(service);
  const desired = edit(before);
  const changes: PlannedChange[] = desired === before ? [] : [{ property: 'sddl', from: before, to: desired }];
  return {
    name,
    changes,
    apply: () => {
      using opened = openService(manager, name, ['readControl', 'writeDac']);
      setSecurityDescriptor(opened, desired);
    },
    readBack: () => {
      using opened = openService(manager, name, ['readControl']);
      const item = observeSecurity(opened);
      // Windows may write the same list in other letters: what counts is that the edit has nothing left to do.
      return { item, remaining: edit(item.sddl) === item.sddl || desired === before ? [] : [{ property: 'sddl', from: item.sddl, to: desired }] };
    },
  };
}
