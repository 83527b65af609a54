import { advapi32 } from '../win32/advapi32.js';
import { ERROR_INSUFFICIENT_BUFFER } from '../win32/constants.js';
import { Win32Error } from '../win32/win32-error.js';
import { readWideString } from '../win32/wide-string.js';
import { sidBytes, sidText, virtualAccountSid } from './sid.js';

interface BuiltIn {
  /** As the SCM wants it. */
  readonly account: string;
  readonly sid: string;
  /** Other ways to write it, in lower case. */
  readonly aliases: readonly string[];
}

const builtIns: readonly BuiltIn[] = [
  { account: 'LocalSystem', sid: 'S-1-5-18', aliases: ['', 'localsystem', '.\\localsystem', 'system', 'local system', 'nt authority\\system'] },
  {
    account: 'NT AUTHORITY\\LocalService',
    sid: 'S-1-5-19',
    aliases: ['localservice', 'local service', 'nt authority\\localservice', 'nt authority\\local service'],
  },
  {
    account: 'NT AUTHORITY\\NetworkService',
    sid: 'S-1-5-20',
    aliases: ['networkservice', 'network service', 'nt authority\\networkservice', 'nt authority\\network service'],
  },
];

const VIRTUAL = 'NT SERVICE\\';

/**
 * An account in the SCM's spelling: people write `SYSTEM`, `LocalService` or just `bob` (a user of this machine, `.\bob`).
 * Names with a domain (`DOMAIN\bob`, `bob@domain`) stay as they are; whether they exist is not looked up.
 */
export function normalizeAccount(account: string): string {
  const builtIn = builtInOf(account);
  if (builtIn) return builtIn.account;
  const virtual = virtualName(account);
  if (virtual !== null) return VIRTUAL + virtual;
  return /[\\@]/.test(account) ? account : `.\\${account}`;
}

/** Whether the account belongs to Windows itself or to one service, and so has no password. */
export function hasNoPassword(account: string): boolean {
  return builtInOf(account) !== undefined || virtualName(account) !== null || account.endsWith('$');
}

/**
 * The SID of an account, in any of normalizeAccount's spellings. Those of Windows itself and of services (`NT SERVICE\NAME`) are
 * known without asking; a service's also before it exists. Throws ERROR_NONE_MAPPED for an account that doesn't exist.
 */
export function lookupSid(account: string): string {
  const builtIn = builtInOf(account);
  if (builtIn) return builtIn.sid;
  const virtual = virtualName(account);
  if (virtual !== null) return virtualAccountSid(virtual);
  // The lookup doesn't know '.' for this machine; a bare name is looked for here first.
  return lookup(account.startsWith('.\\') ? account.slice(2) : account);
}

function builtInOf(account: string): BuiltIn | undefined {
  return builtIns.find(({ aliases }) => aliases.includes(account.toLowerCase()));
}

function virtualName(account: string): string | null {
  return account.toUpperCase().startsWith(VIRTUAL) ? account.slice(VIRTUAL.length) : null;
}

function lookup(account: string): string {
  const sidSize: [number] = [0];
  const domainSize: [number] = [0];
  const query = (sid: Buffer | null, domain: Buffer | null) =>
    advapi32.LookupAccountNameW(null, account, sid, sidSize, domain, domainSize, [0]);
  try {
    query(null, null);
  } catch (error) {
    if (!Win32Error.is(error, ERROR_INSUFFICIENT_BUFFER)) throw error;
  }
  const sid = Buffer.alloc(sidSize[0]);
  query(sid, Buffer.alloc(domainSize[0] * 2));
  return sidText(sid);
}

/** The name of a SID's account, `DOMAIN\\name`; null where this machine knows none (a removed account). */
export function accountOf(sid: string): string | null {
  const builtIn = builtIns.find((account) => account.sid === sid);
  if (builtIn) return builtIn.account;
  const nameSize: [number] = [NAME_CHARACTERS];
  const domainSize: [number] = [NAME_CHARACTERS];
  const [name, domain] = [Buffer.alloc(NAME_CHARACTERS * 2), Buffer.alloc(NAME_CHARACTERS * 2)];
  try {
    advapi32.LookupAccountSidW(null, sidBytes(sid), name, nameSize, domain, domainSize, [0]);
  } catch (error) {
    if (Win32Error.is(error, ERROR_NONE_MAPPED)) return null;
    throw error;
  }
  const prefix = readWideString(domain);
  return prefix === '' ? readWideString(name) : `${prefix}\\${readWideString(name)}`;
}

/** More than any account's or domain's name has. */
const NAME_CHARACTERS = 512;
const ERROR_NONE_MAPPED = 1332;
