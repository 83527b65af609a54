/** The command line can't be understood; the message says what of it. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** As it was written, with its dashes: `--startup`, `-p`; '' for an option that takes no value. */
export type OptionPair = readonly [option: string, value: string];

export interface ParsedOptions {
  readonly options: readonly OptionPair[];
  /** From the first argument on that is no option. */
  readonly rest: readonly string[];
}

/**
 * The rules of C's and Python's getopt: options come first, `--` ends them. `short` is a string of letters, those with a value followed
 * by a colon (`p:v`); `long` has names, those with a value followed by `=`. A long option may be shortened as long as it's clear which.
 */
export function parseOptions(args: readonly string[], short: string, long: readonly string[]): ParsedOptions {
  const options: OptionPair[] = [];
  const rest = [...args];
  for (let [next] = rest; next !== undefined && next.startsWith('-') && next !== '-'; [next] = rest) {
    rest.shift();
    if (next === '--') break;
    if (next.startsWith('--')) options.push(longOption(next.slice(2), long, rest));
    else options.push(...shortOptions(next.slice(1), short, rest));
  }
  return { options, rest };
}

function longOption(text: string, long: readonly string[], rest: string[]): OptionPair {
  const [, given = '', value] = /^([^=]*)(?:=([^]*))?$/.exec(text) ?? [];
  const known = findLong(given, long);
  const name = `--${known.replace('=', '')}`;
  if (known.endsWith('=')) return [name, value ?? nextValue(name, rest)];
  if (value !== undefined) throw new UsageError(`The option ${name} takes no value.`);
  return [name, ''];
}

function findLong(given: string, long: readonly string[]): string {
  const candidates = long.filter((name) => name.startsWith(given));
  const exact = candidates.find((name) => name.replace('=', '') === given);
  const [found, ...others] = exact === undefined ? candidates : [exact];
  if (found === undefined || given === '') throw new UsageError(`There is no option --${given}.`);
  if (others.length > 0) throw new UsageError(`The option --${given} could be ${candidates.map((name) => `--${name.replace('=', '')}`).join(' or ')}.`);
  return found;
}

function shortOptions(letters: string, short: string, rest: string[]): OptionPair[] {
  const [letter = '', ...others] = letters;
  const at = letter === ':' ? -1 : short.indexOf(letter);
  if (at === -1) throw new UsageError(`There is no option -${letter}.`);
  const name = `-${letter}`;
  const following = others.join('');
  if (short[at + 1] === ':') return [[name, following === '' ? nextValue(name, rest) : following]];
  return following === '' ? [[name, '']] : [[name, ''], ...shortOptions(following, short, rest)];
}

function nextValue(name: string, rest: string[]): string {
  const value = rest.shift();
  if (value === undefined) throw new UsageError(`The option ${name} needs a value.`);
  return value;
}
