import { maskOf } from './access-mask.js';
import { parseSddl, SddlError, type Ace } from './sddl-text.js';
import { fullSid } from './sid-aliases.js';

/**
 * Who may do what with a file or folder, worked out of its access list as AccessCheck does ("How AccessCheck Works" on
 * learn.microsoft.com): the entries are asked in their order, and the first that decides a right counts. Windows has no function for
 * this that knows services: GetEffectiveRightsFromAcl takes no account of most groups, by its own page, and
 * AuthzInitializeContextFromSid wants an account that can log on, which a virtual one cannot.
 */

/** FILE_* of winnt.h, as far as they are asked for. */
export const fileRights = { read: 0x1, write: 0x2, append: 0x4, execute: 0x20, deleteChild: 0x40, delete: 0x1_0000, writeDac: 0x4_0000, writeOwner: 0x8_0000 } as const;

const everything = 0x1f_01ff;
/** What generic rights mean to files (FILE_GENERIC_* and FILE_ALL_ACCESS of winnt.h). */
const generics: readonly (readonly [bit: number, mask: number])[] = [[0x1000_0000, everything], [0x2000_0000, 0x12_00a0], [0x4000_0000, 0x12_0116], [0x8000_0000, 0x12_0089]];

/** The rights that a token with these SIDs gets from a file's SDDL (`O:...D:...`). */
export function grantedAccess(sddl: string, sids: ReadonlySet<string>): number {
  const aces = effectiveAces(sddl);
  if (aces === null) return everything;
  let [granted, denied] = [0, 0];
  for (const { type, sid, rights } of aces) {
    const mask = sids.has(fullSid(sid)) ? fileMask(rights) : 0;
    if (type === 'A') granted |= mask & ~denied;
    else if (type === 'D') denied |= mask & ~granted;
  }
  const owner = ownerOf(sddl);
  // An owner may always change the list, unless an entry for OWNER RIGHTS says what he may.
  if (owner !== null && sids.has(owner) && !aces.some(({ sid }) => fullSid(sid) === OWNER_RIGHTS)) granted |= fileRights.writeDac;
  return granted >>> 0;
}

/** Every account that an entry allows something, and the owner. */
export function namedAccounts(sddl: string): string[] {
  const owner = ownerOf(sddl);
  const allowed = (effectiveAces(sddl) ?? [{ type: 'A', sid: EVERYONE }]).filter(({ type }) => type === 'A').map(({ sid }) => fullSid(sid));
  return [...new Set([...(owner === null ? [] : [owner]), ...allowed])];
}

export const EVERYONE = 'S-1-1-0';
const OWNER_RIGHTS = 'S-1-3-4';

/** The entries that are for the object itself, and not only for what is made in it; null without a list, which allows all to everyone. */
function effectiveAces(sddl: string): readonly Pick<Ace, 'type' | 'sid' | 'rights'>[] | null {
  try {
    return parseSddl(sddl).aces.filter(({ plain, flags }) => plain && !/^(..)*IO/.test(flags));
  } catch (error) {
    if (error instanceof SddlError && /D:[A-Z]*NO_ACCESS_CONTROL/.test(sddl)) return null;
    throw error;
  }
}

function ownerOf(sddl: string): string | null {
  const owner = /^O:(S-[\d-]+|[A-Z]{2})/.exec(sddl)?.[1];
  return owner === undefined ? null : fullSid(owner);
}

function fileMask(rights: string): number {
  const mask = maskOf(rights) ?? 0;
  return generics.reduce((sum, [bit, meaning]) => ((mask & bit) === 0 ? sum : sum | meaning), mask & 0x0fff_ffff);
}
