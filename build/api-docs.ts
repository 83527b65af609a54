import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

/** One thing that the package exports, with what the sources say of it. */
export interface ApiEntry {
  /** As a user names it: `scm.Service`. */
  readonly name: string;
  /** The comment's text, without its frame; '' where there is none. */
  readonly comment: string;
  /** The declaration, with the comments of its members. */
  readonly code: string;
  /** A number of the Windows SDK, which is documented there. */
  readonly isConstant: boolean;
}

/** What the declarations below `folder` export from `entry` on, in its order. */
export function readApi(folder: string, entry: string, prefix = ''): ApiEntry[] {
  const text = readFileSync(join(folder, `${entry}.d.ts`), 'utf8');
  const moduleOf = (path: string): string => posix.join(posix.dirname(entry), path.replace(/\.js$/, ''));
  return [...text.matchAll(/^export (?:type )?(?:\* as (\w+)|\{([^}]*)\}) from '([^']+)';/gm)].flatMap(([, whole, names = '', path = '']) => {
    if (whole !== undefined) return readApi(folder, moduleOf(path), `${prefix}${whole}.`);
    const declarations = readDeclarations(readFileSync(join(folder, `${moduleOf(path)}.d.ts`), 'utf8'));
    return names.split(',').map((name) => name.replace(/\btype\b/, '').trim()).filter((name) => name !== '').map((name) => {
      const declaration = declarations.get(name);
      if (declaration === undefined) throw new Error(`${entry} exports ${name}, which ${path} does not declare.`);
      return { ...declaration, name: prefix + name, isConstant: moduleOf(path).endsWith('win32/constants') };
    });
  });
}

/** The reference in Markdown. */
export function writeApi(entries: readonly ApiEntry[], version: string): string {
  const constants = entries.filter(({ isConstant }) => isConstant).map(({ name }) => `\`${name}\``);
  const sections = entries.filter(({ isConstant }) => !isConstant).map(({ name, comment, code }) => `## ${name}\n\n${comment}\n\n\`\`\`ts\n${code}\n\`\`\`\n`);
  return `# nodesvc ${version}: reference\n\nMade from the comments of the sources. Times are milliseconds unless a name says otherwise.\n\n${sections.join('\n')}
## Numbers of the Windows SDK\n\nWith the values and meanings of winsvc.h, winuser.h and dbt.h: ${constants.join(', ')}.\n`;
}

const declaration = /^(?:\/\*\*((?:(?!\*\/)[^])*)\*\/\n)?(export (?:declare )?(?:abstract )?(?:class|function|const|interface|type) (\w+))/gm;

/** The exported declarations of a file that the compiler wrote, by name; overloads of a function together. */
function readDeclarations(text: string): Map<string, Pick<ApiEntry, 'comment' | 'code'>> {
  const found = new Map<string, Pick<ApiEntry, 'comment' | 'code'>>();
  for (const { 0: all, 1: comment = '', 2: head = '', 3: name = '', index } of text.matchAll(declaration)) {
    const start = index + all.length - head.length;
    const code = text.slice(start, endOfStatement(text, start)).replace(/^export (declare )?/, '').replace(/^ *#private;\n/m, '').trim();
    const before = found.get(name);
    found.set(name, before ? { comment: before.comment || plain(comment), code: `${before.code}\n${code}` } : { comment: plain(comment), code });
  }
  return found;
}

const token = /\/\*[^]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|[{}()[\];]/g;

/** A declaration ends with its semicolon, or the brace of a class or an interface. */
function endOfStatement(text: string, start: number): number {
  const closes = /^export (?:declare )?(?:abstract )?(?:class|interface)\b/.test(text.slice(start, start + 60));
  token.lastIndex = start;
  let depth = 0;
  for (let match = token.exec(text); match; match = token.exec(text)) {
    if (/^[{([]$/.test(match[0])) depth++;
    if (/^[})\]]$/.test(match[0])) depth--;
    if (depth === 0 && (match[0] === ';' || (closes && match[0] === '}'))) return token.lastIndex;
  }
  return text.length;
}

const plain = (comment: string): string => comment.replace(/^[ \t]*\* ?/gm, '').trim();
