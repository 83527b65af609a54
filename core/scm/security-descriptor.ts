import { advapi32 } from '../win32/advapi32.js';
import { SDDL_REVISION_1 } from '../win32/constants.js';
import { LocalMemory, written } from '../win32/handles.js';
import { readWideStringAt } from '../win32/memory.js';

/** The descriptor that a text stands for; dispose of it. Throws Win32Errors such as ERROR_INVALID_ACL for what is no SDDL. */
export function descriptorOf(sddl: string): LocalMemory {
  const place: [bigint | null] = [null];
  advapi32.ConvertStringSecurityDescriptorToSecurityDescriptorW(sddl, SDDL_REVISION_1, place, [0]);
  return new LocalMemory(written(place, 'ConvertStringSecurityDescriptorToSecurityDescriptorW'));
}

/** The parts of a descriptor that `information` (*_SECURITY_INFORMATION) names, as SDDL. */
export function sddlOf(descriptor: Buffer | bigint, information: number): string {
  const text: [bigint | null] = [null];
  advapi32.ConvertSecurityDescriptorToStringSecurityDescriptorW(descriptor, SDDL_REVISION_1, information, text, [0]);
  using sddl = new LocalMemory(written(text, 'ConvertSecurityDescriptorToStringSecurityDescriptorW'));
  return readWideStringAt(sddl.raw);
}
