import { DACL_SECURITY_INFORMATION, GROUP_SECURITY_INFORMATION, OWNER_SECURITY_INFORMATION } from '../win32/constants.js';
import { Win32Error } from '../win32/win32-error.js';
import type { ServiceRight } from './rights.js';
import { hasPart, parseSddl, SddlError } from './sddl-text.js';
import { descriptorOf, sddlOf } from './security-descriptor.js';
import type { Service } from './service.js';

/** Of securityDescriptor. */
export interface SecurityOptions {
  /** Owner and group too (`O:..G:..`); default: the access list alone. */
  readonly owner?: boolean | undefined;
}

/** Who may do what with the service, as SDDL (`D:(A;;CCLCSWRPWPDTLOCRRC;;;SY)...`). Right: readControl. */
export function securityDescriptor(service: Service, { owner = false }: SecurityOptions = {}): string {
  const information = DACL_SECURITY_INFORMATION | (owner ? OWNER_SECURITY_INFORMATION | GROUP_SECURITY_INFORMATION : 0);
  return sddlOf(service.readSecurity(information), information);
}

/**
 * Sets what the text has of access list, owner and group, and leaves the rest. Holds for those who open the service from then on.
 * Throws a SddlError for an audit list (`S:`), which takes a privilege of its own, and for an access list that lets everyone do
 * everything. Rights: rightsForSecurityDescriptor.
 */
export function setSecurityDescriptor(service: Service, sddl: string): void {
  const information = checkedInformationOf(sddl);
  using descriptor = descriptorOf(sddl);
  service.changeSecurity(information, descriptor.raw);
}

/** The text in Windows' own letters, to be compared with samePartsOf. Throws a SddlError for all that Windows would refuse as text. */
export function canonicalSddl(sddl: string): string {
  const information = checkedInformationOf(sddl);
  try {
    using descriptor = descriptorOf(sddl);
    return sddlOf(descriptor.raw, information);
  } catch (error) {
    throw error instanceof Win32Error ? new SddlError(sddl, error.message) : error;
  }
}

/** What the service has of the parts that the text has. Right: readControl. */
export function samePartsOf(service: Service, sddl: string): string {
  const information = informationOf(sddl);
  return sddlOf(service.readSecurity(information), information);
}

/** What the service must have been opened with to read its descriptor back and set this one. */
export function rightsForSecurityDescriptor(sddl: string): ServiceRight[] {
  return [
    'readControl',
    ...(hasPart(sddl, 'D') ? ['writeDac' as const] : []),
    ...(hasPart(sddl, 'O') || hasPart(sddl, 'G') ? ['writeOwner' as const] : []),
  ];
}

function checkedInformationOf(sddl: string): number {
  if (hasPart(sddl, 'S')) throw new SddlError(sddl, 'an audit list (S:...) can not be set here. Leave it out.');
  const information = informationOf(sddl);
  if (information === 0) throw new SddlError(sddl, 'it has no access list (D:...), owner (O:...) or group (G:...).');
  if (hasPart(sddl, 'D')) parseSddl(sddl);
  return information;
}

function informationOf(sddl: string): number {
  return (hasPart(sddl, 'D') ? DACL_SECURITY_INFORMATION : 0) |
    (hasPart(sddl, 'O') ? OWNER_SECURITY_INFORMATION : 0) |
    (hasPart(sddl, 'G') ? GROUP_SECURITY_INFORMATION : 0);
}
