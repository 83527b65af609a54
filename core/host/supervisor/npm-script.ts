import { readFileSync } from 'node:fs';
import { delimiter, join, basename } from 'node:path';
import { splitCommandLine } from '../../scm/command-line.js';

/** A Node script in place of npm. */
export interface NpmScript {
  readonly script: string;
  readonly arguments: readonly string[];
  /** What npm sets for its scripts ("scripts", docs.npmjs.com), as far as apps look at it. */
  readonly environment: Readonly<Record<string, string>>;
}

interface Manifest {
  readonly name?: unknown;
  readonly version?: unknown;
  readonly scripts?: Readonly<Record<string, unknown>>;
}

/** npm and npx themselves: what they run is behind a cmd.exe of theirs. */
export const isNpm = (script: string): boolean => /^np[mx]-cli\.js$/.test(basename(script));

/**
 * `npm start` and `npm run NAME` whose script in package.json is `node x.js ...`: that script itself, so that neither npm nor cmd.exe
 * stands between the service and the app. Read at each start, since a new version of the app may have another script. Null for anything
 * else, which npm runs.
 */
export function readNpmScript(script: string, args: readonly string[], folder: string, path: string): NpmScript | null {
  const name = basename(script) === 'npm-cli.js' ? nameOf(args) : undefined;
  if (name === undefined) return null;
  const manifest = readManifest(join(folder, 'package.json'));
  const line = manifest?.scripts?.[name.script];
  if (typeof line !== 'string' || manifest === null || hasHooks(manifest, name.script) || /[|<>&^()%$!'`\r\n]/.test(line)) return null;
  const [program, file, ...rest] = splitCommandLine(line.trim());
  if (!/^node(\.exe)?$/i.test(program ?? '') || file === undefined || file.startsWith('-')) return null;
  return {
    script: join(folder, file),
    arguments: [...rest, ...name.arguments],
    environment: {
      npm_lifecycle_event: name.script,
      npm_lifecycle_script: line,
      npm_package_json: join(folder, 'package.json'),
      npm_package_name: String(manifest.name ?? ''),
      npm_package_version: String(manifest.version ?? ''),
      INIT_CWD: folder,
      PATH: [join(folder, 'node_modules', '.bin'), path].join(delimiter),
    },
  };
}

/** The script's name and what is behind `--`; undefined for other commands and for options of npm's. */
function nameOf(args: readonly string[]): { script: string; arguments: readonly string[] } | undefined {
  const end = args.includes('--') ? args.indexOf('--') : args.length;
  const [command = '', ...rest] = args.slice(0, end);
  const names = command === 'start' ? ['start', ...rest] : command === 'run' || command === 'run-script' ? rest : [];
  const [script] = names;
  return script === undefined || names.length > 1 || script.startsWith('-') ? undefined : { script, arguments: args.slice(end + 1) };
}

/** npm would run these before and after. */
const hasHooks = ({ scripts }: Manifest, name: string): boolean => scripts?.[`pre${name}`] !== undefined || scripts?.[`post${name}`] !== undefined;

function readManifest(path: string): Manifest | null {
  try {
    const manifest: Manifest | null = JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
    return manifest;
  } catch {
    // npm says what is wrong with it.
    return null;
  }
}
