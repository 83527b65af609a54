import { advapi32 } from '../win32/advapi32.js';
import { DACL_SECURITY_INFORMATION, SDDL_REVISION_1 } from '../win32/constants.js';
import { queryGrowing } from '../win32/growing-buffer.js';
import { LocalMemory, written } from '../win32/handles.js';
import { readWideStringAt } from '../win32/memory.js';
import type { Service } from './service.js';

/** Who may do what with a service: its access list as SDDL. Right: readControl. */
export function securityDescriptor(service: Service): string {
  const descriptor = queryGrowing((space, needed) => advapi32.QueryServiceObjectSecurity(service.rawHandle, DACL_SECURITY_INFORMATION, space, space.length, needed));
  const text: [bigint | null] = [null];
  advapi32.ConvertSecurityDescriptorToStringSecurityDescriptorW(descriptor, SDDL_REVISION_1, DACL_SECURITY_INFORMATION, text, [0]);
  using sddl = new LocalMemory(written(text, 'ConvertSecurityDescriptorToStringSecurityDescriptorW'));
  return readWideStringAt(sddl.raw);
}

/** Replaces a service's access list. A list without an entry for administrators locks them out, too. Right: writeDac. */
export function setSecurityDescriptor(service: Service, sddl: string): void {
  const place: [bigint | null] = [null];
  advapi32.ConvertStringSecurityDescriptorToSecurityDescriptorW(sddl, SDDL_REVISION_1, place, [0]);
  using descriptor = new LocalMemory(written(place, 'ConvertStringSecurityDescriptorToSecurityDescriptorW'));
  advapi32.SetServiceObjectSecurity(service.rawHandle, DACL_SECURITY_INFORMATION, descriptor.raw);
}
