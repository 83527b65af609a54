/** Text that is no SDDL (Security Descriptor Definition Language), or that can't be used for what was asked. */
export class SddlError extends Error {
  override readonly name = 'SddlError';

  constructor(readonly sddl: string, readonly problem: string) {
    super(`The security descriptor '${sddl}' can't be used: ${problem}`);
  }
}

/** One entry of an access list: `(type;flags;rights;object;inheritedObject;sid)`, and a condition behind it in some types. */
export interface Ace {
  readonly type: string;
  readonly flags: string;
  readonly rights: string;
  readonly sid: string;
  /** As it was written, with its parentheses. */
  readonly text: string;
  /** It has the six plain fields and no object in them: all that it says is in this structure. */
  readonly plain: boolean;
}

/** A security descriptor's text in parts; printSddl puts them together again, letter by letter as they were. */
export interface Sddl {
  /** What precedes the access list: owner and group. */
  readonly before: string;
  /** `P`, `AI`, ... */
  readonly flags: string;
  readonly aces: readonly Ace[];
  /** What follows it: the audit list. */
  readonly after: string;
}

const NULL_DACL = 'NO_ACCESS_CONTROL';

/** The parts of `O:..G:..D:..S:..`. Throws a SddlError where there is no access list, which would let everyone do everything. */
export function parseSddl(sddl: string): Sddl {
  const start = indexOfPart(sddl, 'D');
  if (start === -1) throw new SddlError(sddl, 'it has no access list (D:...).');
  const end = indexOfPart(sddl, 'S');
  const list = sddl.slice(start + 2, end > start ? end : undefined);
  const firstAce = list.indexOf('(');
  const flags = firstAce === -1 ? list : list.slice(0, firstAce);
  if (flags.includes(NULL_DACL)) throw new SddlError(sddl, 'its access list lets everyone do everything. Write one that names who may do what.');
  const aces = firstAce === -1 ? [] : aceTexts(sddl, list.slice(firstAce)).map(aceOf);
  return { before: sddl.slice(0, start), flags, aces, after: end > start ? sddl.slice(end) : '' };
}

export function printSddl({ before, flags, aces, after }: Sddl): string {
  return `${before}D:${flags}${aces.map(({ text }) => text).join('')}${after}`;
}

/** A plain entry. */
export function ace(type: string, flags: string, rights: string, sid: string): Ace {
  return { type, flags, rights, sid, text: `(${type};${flags};${rights};;;${sid})`, plain: true };
}

/** Which of owner (O), group (G), access list (D) and audit list (S) a descriptor has. */
export function hasPart(sddl: string, part: 'O' | 'G' | 'D' | 'S'): boolean {
  return indexOfPart(sddl, part) !== -1;
}

/** Only outside of parentheses and quotes, where conditions may have anything. */
function indexOfPart(sddl: string, part: string): number {
  return topLevel(sddl).indexOf(`${part}:`);
}

/** The text with as many dots in place of what stands in parentheses. */
function topLevel(sddl: string): string {
  let depth = 0;
  let quoted = false;
  return Array.from(sddl, (letter) => {
    if (letter === '"' && depth > 0) quoted = !quoted;
    if (letter === '(' && !quoted) depth++;
    const inside = depth > 0;
    if (letter === ')' && !quoted) depth--;
    return inside ? '.'.repeat(letter.length) : letter;
  }).join('');
}

function aceTexts(sddl: string, list: string): string[] {
  const texts: string[] = [];
  let depth = 0;
  let quoted = false;
  let start = 0;
  for (let at = 0; at < list.length; at++) {
    const letter = list[at];
    if (letter === '"') quoted = !quoted;
    if (quoted) continue;
    if (letter === '(') depth++;
    else if (letter === ')') depth--;
    else if (depth === 0) throw new SddlError(sddl, `'${list.slice(at)}' stands outside of parentheses.`);
    if (depth < 0) break;
    if (letter === ')' && depth === 0) {
      texts.push(list.slice(start, at + 1));
      start = at + 1;
    }
  }
  if (depth !== 0 || quoted) throw new SddlError(sddl, 'its parentheses or quotes are not balanced.');
  return texts;
}

function aceOf(text: string): Ace {
  const [type = '', flags = '', rights = '', object = '', inheritedObject = '', sid = '', ...rest] = text.slice(1, -1).split(';').map((field) => field.trim());
  return { type: type.toUpperCase(), flags: flags.toUpperCase(), rights, sid, text, plain: sid !== '' && rest.length === 0 && object === '' && inheritedObject === '' };
}
