import { refuseNul } from '../win32/wide-string.js';

/**
 * Windows hands a process one string; its C runtime cuts it into arguments. These are the rules of Microsoft's runtime since
 * 2008 ("Parsing C command-line arguments" on learn.microsoft.com), which node.exe follows:
 * - Spaces and tabs separate arguments, except between double quotes.
 * - Backslashes count only before a double quote: 2n of them are n backslashes, 2n+1 are n backslashes and the quote as a letter.
 * - Two double quotes inside a quoted part are one, as a letter.
 * - The program's name, which comes first, has no escapes: a quote begins and ends a quoted part, a backslash is a backslash.
 *
 * The SCM expands %NAME% in a service's command line, quoted or not; nothing can prevent that.
 */
const SEPARATOR = /[ \t]/;

/** One argument, as the C runtime gives it back; quoted only where it has to be. */
export function quoteArgument(argument: string): string {
  refuseNul(argument);
  if (argument !== '' && !/[\s"]/.test(argument)) return argument;
  // Backslashes before a quote, or before the quote that we add at the end, are doubled.
  return `"${argument.replace(/(\\*)("|$)/g, (_match, slashes: string, quote: string) => slashes + slashes + (quote && '\\"'))}"`;
}

/**
 * A command line of the program's path and its arguments. The path is always quoted: without quotes, `C:\Program Files\a.exe`
 * might run `C:\Program.exe`.
 */
export function joinCommandLine([program, ...args]: readonly [program: string, ...args: string[]]): string {
  refuseNul(program);
  if (program.includes('"')) throw new TypeError(`The program's path contains a double quote, which no path can: ${program}`);
  return [`"${program}"`, ...args.map(quoteArgument)].join(' ');
}

/** The program's path and its arguments; an empty list for an empty line. */
export function splitCommandLine(line: string): string[] {
  if (line === '') return [];
  const { program, rest } = splitProgram(line);
  return [program, ...splitArguments(rest)];
}

function splitProgram(line: string): { program: string; rest: string } {
  let program = '';
  let quoted = false;
  for (let at = 0; at < line.length; at++) {
    const letter = line.charAt(at);
    if (letter === '"') quoted = !quoted;
    else if (!quoted && SEPARATOR.test(letter)) return { program, rest: line.slice(at) };
    else program += letter;
  }
  return { program, rest: '' };
}

/** The first `%NAME%` in a command line, which the SCM expands at every start if there is such a variable; null: there is none. */
export function firstVariable(line: string): string | null {
  return /%[^%"]+%/.exec(line)?.[0] ?? null;
}

/** Backslashes with the quote after them, a separator, or anything else. */
const TOKEN = /(\\*)"|[ \t]+|\\+|[^\\" \t]+/g;

function splitArguments(line: string): string[] {
  const args: string[] = [];
  let current: string | null = null;
  let quoted = false;
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(line); match; match = TOKEN.exec(line)) {
    const [token, slashes] = match;
    if (slashes !== undefined) {
      current = (current ?? '') + '\\'.repeat(Math.floor(slashes.length / 2));
      if (slashes.length % 2 === 1) current += '"';
      else if (quoted && line[TOKEN.lastIndex] === '"') {
        current += '"';
        TOKEN.lastIndex++;
      } else quoted = !quoted;
    } else if (!quoted && SEPARATOR.test(token)) {
      if (current !== null) args.push(current);
      current = null;
    } else current = (current ?? '') + token;
  }
  return current === null ? args : [...args, current];
}
