import { advapi32 } from '../win32/advapi32.js';
import { DACL_SECURITY_INFORMATION, OWNER_SECURITY_INFORMATION, PROTECTED_DACL_SECURITY_INFORMATION, SE_FILE_OBJECT } from '../win32/constants.js';
import { LocalMemory, written } from '../win32/handles.js';
import { descriptorOf, sddlOf } from './security-descriptor.js';
import { sidBytes } from './sid.js';

/** Unsigned, which `|` alone would not leave it. */
const PROTECTED_DACL = (DACL_SECURITY_INFORMATION | PROTECTED_DACL_SECURITY_INFORMATION) >>> 0;

/**
 * Gives a file or directory the access list of `sddl` ("D:(A;OICI;FA;;;BA)...", Security Descriptor Definition Language) and cuts it
 * off from what its parent would pass on. Files already inside a directory take its inheritable entries on.
 */
export function protectPath(path: string, sddl: string): void {
  setAccessList(path, sddl, PROTECTED_DACL);
}

/** Makes an account a file's or directory's owner, who may always change its access list. Takes an administrator, for a group of his. */
export function ownPath(path: string, sid: string): void {
  advapi32.SetNamedSecurityInfoW(path, SE_FILE_OBJECT, OWNER_SECURITY_INFORMATION, sidBytes(sid), null, null, null);
}

/**
 * Lets an account do `access` (a mask of FILE_* rights) on a file or directory and what it contains, besides what others may;
 * what the parent passes on stays.
 */
export function allowPath(path: string, sid: string, access: number): void {
  const sddl = pathSecurity(path);
  const entry = `(A;OICI;0x${access.toString(16)};;;${sid})`;
  if (!sddl.includes(entry)) setAccessList(path, sddl.replace(/^(.*?D:[^(]*)/s, `$1${entry}`), DACL_SECURITY_INFORMATION);
}

function setAccessList(path: string, sddl: string, information: number): void {
  using descriptor = descriptorOf(sddl);
  const dacl: [bigint | null] = [null];
  const present: [number] = [0];
  advapi32.GetSecurityDescriptorDacl(descriptor.raw, present, dacl, [0]);
  // Without a list, everyone could do everything.
  if (present[0] === 0 || dacl[0] === null) throw new TypeError(`The security descriptor '${sddl}' has no access list (D:...)`);
  advapi32.SetNamedSecurityInfoW(path, SE_FILE_OBJECT, information, null, null, dacl[0], null);
}

/** Owner and access list of a file or directory, as SDDL. */
export const pathOwnerAndSecurity = (path: string): string => readSecurity(path, OWNER_SECURITY_INFORMATION | DACL_SECURITY_INFORMATION);

/** The access list of a file or directory, as SDDL. */
export const pathSecurity = (path: string): string => readSecurity(path, DACL_SECURITY_INFORMATION);

function readSecurity(path: string, information: number): string {
  const place: [bigint | null] = [null];
  advapi32.GetNamedSecurityInfoW(path, SE_FILE_OBJECT, information, null, null, null, null, place);
  using descriptor = new LocalMemory(written(place, 'GetNamedSecurityInfoW'));
  return sddlOf(descriptor.raw, information);
}
