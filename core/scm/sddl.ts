import { serviceAccess, serviceRightsOf, type ServiceRight } from './rights.js';

/**
 * The access list (DACL) of a security descriptor in SDDL, edited as text: entries that this code has no reason to touch, such as
 * conditional ones, stay to the letter. Source: "ACE Strings" and "SID Strings" on learn.microsoft.com.
 */

export interface AccessEntry {
  readonly type: 'allow' | 'deny';
  readonly sid: string;
  /** An access mask. */
  readonly rights: number;
}

/** A descriptor cut into what stands before the DACL's entries, the entries, and what stands behind. */
interface Parts {
  readonly before: string;
  readonly entries: readonly string[];
  readonly after: string;
}

/** What the rights letters mean for a service; the same bits are called by the names of directory rights (sddl.h). */
const letters: Readonly<Record<string, number>> = {
  CC: 0x1, DC: 0x2, LC: 0x4, SW: 0x8, RP: 0x10, WP: 0x20, DT: 0x40, LO: 0x80, CR: 0x100,
  SD: 0x1_0000, RC: 0x2_0000, WD: 0x4_0000, WO: 0x8_0000,
  GA: 0x1000_0000, GX: 0x2000_0000, GW: 0x4000_0000, GR: 0x8000_0000,
};

/** The constant SIDs whose two letters SDDL writes in place of a SID, as far as services' descriptors use them. */
const aliases: Readonly<Record<string, string>> = {
  SY: 'S-1-5-18', LS: 'S-1-5-19', NS: 'S-1-5-20', BA: 'S-1-5-32-544', BU: 'S-1-5-32-545', BG: 'S-1-5-32-546', PU: 'S-1-5-32-547',
  SO: 'S-1-5-32-549', IU: 'S-1-5-4', SU: 'S-1-5-6', NU: 'S-1-5-2', AU: 'S-1-5-11', AN: 'S-1-5-7', WD: 'S-1-1-0', AC: 'S-1-15-2-1', OW: 'S-1-3-4',
};

/** The plain allow and deny entries; others are left out. */
export function accessList(sddl: string): AccessEntry[] {
  return split(sddl).entries.flatMap((entry) => parse(entry) ?? []);
}

/** `sddl` with the rights allowed to `sid` besides what it has; denials stand before it, as Windows wants them. */
export function grant(sddl: string, sid: string, rights: readonly ServiceRight[]): string {
  const wanted = serviceAccess(rights);
  const parts = split(sddl);
  const own = parts.entries.findIndex((entry) => matches(entry, 'allow', sid));
  if (own < 0) return join({ ...parts, entries: [...parts.entries, print('allow', wanted, sid)] });
  const mask = parse(parts.entries[own] ?? '')?.rights ?? 0;
  if ((mask & wanted) === wanted) return sddl;
  return join({ ...parts, entries: parts.entries.map((entry, index) => (index === own ? print('allow', mask | wanted, sid) : entry)) });
}

/** `sddl` without these rights of `sid`, allowed or denied; without `rights`, without all of its plain entries. */
export function revoke(sddl: string, sid: string, rights?: readonly ServiceRight[]): string {
  const taken = rights === undefined ? ~0 : serviceAccess(rights);
  const parts = split(sddl);
  const entries = parts.entries.flatMap((entry) => {
    const parsed = parse(entry);
    if (parsed === null || parsed.sid !== sid || (parsed.rights & taken) === 0) return [entry];
    const left = (parsed.rights & ~taken) >>> 0;
    return left === 0 ? [] : [print(parsed.type, left, sid)];
  });
  return join({ ...parts, entries });
}

/** A mask in words; bits without a word are left out. */
export const rightsOf = (mask: number): ServiceRight[] => serviceRightsOf(mask);

function split(sddl: string): Parts {
  const match = /^(.*?D:[A-Z]*)((?:\((?:[^()]|\([^()]*\))*\))*)(.*)$/s.exec(sddl);
  if (match === null) throw new TypeError(`'${sddl}' is not a security descriptor with an access list (D:...)`);
  const [, before = '', list = '', after = ''] = match;
  return { before, entries: list.match(/\((?:[^()]|\([^()]*\))*\)/g) ?? [], after };
}

const join = ({ before, entries, after }: Parts): string => `${before}${entries.join('')}${after}`;

/** An entry for this object itself; null for other kinds (object, conditional, inherited-only entries). */
function parse(entry: string): AccessEntry | null {
  const [type, flags, rights, object, inherited, sid, ...rest] = entry.slice(1, -1).split(';');
  if ((type !== 'A' && type !== 'D') || object !== '' || inherited !== '' || rest.length > 0 || flags?.includes('IO')) return null;
  const mask = parseRights(rights ?? '');
  return mask === null || sid === undefined ? null : { type: type === 'A' ? 'allow' : 'deny', sid: aliases[sid] ?? sid, rights: mask };
}

function parseRights(text: string): number | null {
  if (/^0x[0-9a-f]+$/i.test(text)) return Number(text);
  const pairs = text.match(/../g) ?? [];
  if (pairs.join('') !== text) return null;
  return pairs.reduce<number | null>((mask, pair) => {
    const bit = letters[pair];
    return mask === null || bit === undefined ? null : (mask | bit) >>> 0;
  }, 0);
}

function matches(entry: string, type: AccessEntry['type'], sid: string): boolean {
  const parsed = parse(entry);
  return parsed !== null && parsed.type === type && parsed.sid === sid;
}

function print(type: AccessEntry['type'], mask: number, sid: string): string {
  const text = Object.entries(letters).filter(([, bit]) => (mask & bit) !== 0).map(([pair]) => pair).join('');
  const alias = Object.entries(aliases).find(([, value]) => value === sid)?.[0];
  return `(${type === 'allow' ? 'A' : 'D'};;${text};;;${alias ?? sid})`;
}
