import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Session } from './sandbox/session.js';

export interface FigureRun {
  readonly session: Session;
  readonly root: string;
  /** Folder of the built module. */
  readonly module: string;
  readonly print: (line: string) => void;
}

const service = 'nodesvc-figures';
const port = 18_391;
const rounds = 7;

/**
 * Prints the figures that the project wants to reach, as measured now on this machine. They are no tests: a machine that does
 * other things as well is slower.
 */
export async function printFigures({ session, root, module, print }: FigureRun): Promise<void> {
  const manifest = session.toWindowsPath(join(module, 'NodeSvc.psd1'));
  const script = session.toWindowsPath(join(root, 'examples', 'demo', 'app.js'));
  const figures = (name: string): string => session.toWindowsPath(join(root, 'test', 'figures', name));
  await powershell(session, '-Command', `Import-Module '${manifest}'; New-NodeService -Name ${service} -Script '${script}' -ArgumentList ${port} -StartupType Manual -Force`);
  try {
    const { import: imported, first, warm } = json<{ import: number; first: number; warm: number }>(await powershell(session, '-File', figures('cmdlets.ps1'), manifest, service));
    print(`Import-Module ${imported} ms (to reach: 300), first cmdlet ${first} ms (600), warm Get-NodeService ${warm} ms (5)`);
    const koffi = session.toWindowsPath(join(module, 'koffi.node'));
    const times = json<{ service: number[]; bare: number[] }>(await session.run(session.node(24), [figures('start-to-http.cjs'), koffi, service, script, String(port), String(rounds)], { timeoutMs: 120_000 }));
    const [asService, bare] = [median(times.service), median(times.bare)];
    print(`start to HTTP answer ${asService.toFixed(0)} ms, node app.js ${bare.toFixed(0)} ms: ratio ${(asService / bare).toFixed(2)} (to reach: 1.25; medians of ${rounds}, in turn)`);
  } finally {
    await powershell(session, '-Command', `Import-Module '${manifest}'; Remove-NodeService ${service} -Confirm:$false`);
  }
}

const execute = promisify(execFile);

const powershell = ({ powershell: { command, args }, environment }: Session, ...rest: readonly string[]): Promise<{ stdout: string; stderr: string }> =>
  execute(command, [...args, '-NoProfile', '-ExecutionPolicy', 'Bypass', ...rest], { env: environment });

function json<T>({ stdout, stderr }: { readonly stdout: string; readonly stderr: string }): T {
  try {
    return JSON.parse(stdout.trim().split(/\r?\n/).at(-1) ?? '');
  } catch {
    throw new Error(`The figures could not be measured: ${stdout}${stderr}`);
  }
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
