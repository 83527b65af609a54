/**
 * What the host's supervisor runs in a child, as the words behind `supervisor.cjs` in a service's command line. The core writes
 * and reads them, the supervisor reads them.
 *
 *     --node [node options] -- SCRIPT ARG...       a Node script in a child
 *     --instances [node options] -- SCRIPT ARG...  a Node script in several children (node:cluster)
 *     --run PROGRAM ARG...                         any program
 *     --shell LINE                                 a line for cmd.exe
 */
export type SupervisedKind = 'Isolated' | 'Cluster' | 'Executable' | 'Shell';

export interface Supervised {
  readonly kind: SupervisedKind;
  readonly nodeArguments: readonly string[];
  /** A script; the program of Executable; the line of Shell. */
  readonly script: string;
  readonly arguments: readonly string[];
}

const words: Readonly<Record<SupervisedKind, string>> = { Isolated: '--node', Cluster: '--instances', Executable: '--run', Shell: '--shell' };
const kinds: ReadonlyMap<string, SupervisedKind> = new Map([['--node', 'Isolated'], ['--instances', 'Cluster'], ['--run', 'Executable'], ['--shell', 'Shell']]);

export function composeSupervised({ kind, nodeArguments, script, arguments: args }: Supervised): string[] {
  const runsNode = kind === 'Isolated' || kind === 'Cluster';
  return [words[kind], ...(runsNode ? [...nodeArguments, '--'] : []), script, ...args];
}

/** Null for words that are none of these. */
export function parseSupervised([word, ...rest]: readonly string[]): Supervised | null {
  const kind = kinds.get(word ?? '');
  if (kind === undefined) return null;
  const runsNode = kind === 'Isolated' || kind === 'Cluster';
  // No option of node is `--`.
  const end = runsNode ? rest.indexOf('--') : -1;
  const script = rest[end + 1];
  if (script === undefined || (runsNode && end === -1)) return null;
  return { kind, nodeArguments: rest.slice(0, Math.max(end, 0)), script, arguments: rest.slice(end + 2) };
}
