import type { Variables } from '../../scm/service-environment.js';

/** A command line in two parts, for a spawn that must leave it letter by letter as it is. */
export interface RawCommand {
  readonly program: string;
  /** The program's own word, quoted or not, and all that follows it. */
  readonly words: readonly [first: string, rest: string];
}

/** The command line that the SCM would run: its variables (%NAME%) expanded, and nothing else changed. */
export function rawCommandOf(binaryPath: string, variables: Variables): RawCommand {
  const expanded = expandVariables(binaryPath, variables);
  const [, quoted, bare, rest = ''] = /^(?:"([^"]*)"|(\S+))\s*(.*)$/s.exec(expanded.trimStart()) ?? [];
  const program = quoted ?? bare ?? expanded;
  return { program, words: [quoted === undefined ? program : `"${program}"`, rest] };
}

/**
 * Replaces each %NAME% of which there is a variable, in whatever letters, as ExpandEnvironmentStrings does. Where there is none it stays,
 * and its second % may begin another.
 */
export function expandVariables(text: string, variables: Variables): string {
  const byName = new Map(Object.entries(variables).map(([name, value]) => [name.toLowerCase(), value]));
  let expanded = '';
  for (let at = 0; ;) {
    const from = text.indexOf('%', at);
    const to = from === -1 ? -1 : text.indexOf('%', from + 1);
    if (to === -1) return expanded + text.slice(at);
    const value = byName.get(text.slice(from + 1, to).toLowerCase());
    expanded += text.slice(at, from) + (value ?? text.slice(from, to));
    at = value === undefined ? to : to + 1;
  }
}
