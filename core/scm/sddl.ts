import { maskOf, maskText, rightsInMask, withoutGenerics } from './access-mask.js';
import { serviceAccess, type ServiceRight } from './rights.js';
import { ace, parseSddl, printSddl, type Ace } from './sddl-text.js';
import { fullSid } from './sid-aliases.js';

// Who may do what with a service, as SDDL: pure functions from text to text. What they don't understand (conditions, objects,
// entries of unknown types) stays as it is, in its place. They throw a SddlError for a descriptor without an access list.

/** An entry of an access list. */
export interface AccessEntry {
  /** other: with a condition or an object, or of a type that isn't for access; `rights` is empty then. */
  readonly kind: 'allow' | 'deny' | 'other';
  /** S-1-..., or SDDL's letters for an account of a domain. */
  readonly sid: string;
  /** Generic rights (`GA`) are given as what they stand for. */
  readonly rights: readonly ServiceRight[];
  readonly inherited: boolean;
  /** The entry itself, as SDDL. */
  readonly text: string;
}

const kinds: Readonly<Record<string, 'allow' | 'deny'>> = { A: 'allow', D: 'deny' };

const INHERITED = 'ID';

/** The entries in the order in which Windows asks them: the first that decides a right counts. */
export function accessEntries(sddl: string): AccessEntry[] {
  return parseSddl(sddl).aces.map((entry) => {
    const mask = entry.plain ? maskOf(entry.rights) : null;
    const kind = mask === null ? 'other' : kinds[entry.type] ?? 'other';
    const rights = mask === null || kind === 'other' ? [] : rightsInMask(mask);
    return { kind, sid: fullSid(entry.sid), rights, inherited: isInherited(entry), text: entry.text };
  });
}

/**
 * Lets an account do `rights`, besides what it may already. An entry that denies them stays, and wins. A new entry comes behind all
 * others that were not inherited, and so behind those that deny.
 */
export function grant(sddl: string, sid: string, rights: readonly ServiceRight[]): string {
  const parsed = parseSddl(sddl);
  const wanted = serviceAccess(rights);
  const index = parsed.aces.findIndex((entry) => entry.flags === '' && allowedMask(entry, sid) !== null);
  const found = parsed.aces[index];
  const mask = found ? allowedMask(found, sid) ?? 0 : 0;
  if ((withoutGenerics(mask) & wanted) === wanted) return sddl;
  if (found) return printSddl({ ...parsed, aces: parsed.aces.with(index, allowing(found, mask | wanted)) });
  const firstInherited = parsed.aces.findIndex(isInherited);
  const place = firstInherited === -1 ? parsed.aces.length : firstInherited;
  return printSddl({ ...parsed, aces: parsed.aces.toSpliced(place, 0, ace('A', '', maskText(wanted), sid)) });
}

/**
 * Takes `rights`, or all rights, from the entries that allow them to this very account. It may still have them as a member of a
 * group. Entries that deny stay.
 */
export function revoke(sddl: string, sid: string, rights?: readonly ServiceRight[]): string {
  const parsed = parseSddl(sddl);
  const unwanted = rights === undefined ? 0xffff_ffff : serviceAccess(rights);
  const aces = parsed.aces.flatMap((entry) => {
    const mask = allowedMask(entry, sid);
    if (mask === null || (withoutGenerics(mask) & unwanted) === 0) return [entry];
    const left = (withoutGenerics(mask) & ~unwanted) >>> 0;
    return left === 0 ? [] : [allowing(entry, left)];
  });
  return printSddl({ ...parsed, aces });
}

/** What an entry allows the account; null for an entry that is another's, doesn't allow, or isn't understood. */
function allowedMask(entry: Ace, sid: string): number | null {
  return entry.plain && entry.type === 'A' && fullSid(entry.sid) === fullSid(sid) ? maskOf(entry.rights) : null;
}

/** The entry with other rights; as it is, to the letter, when it has just those. */
function allowing(entry: Ace, mask: number): Ace {
  return maskOf(entry.rights) === mask >>> 0 ? entry : ace(entry.type, entry.flags, maskText(mask), entry.sid);
}

function isInherited({ flags }: Ace): boolean {
  return flags.match(/../g)?.includes(INHERITED) ?? false;
}
