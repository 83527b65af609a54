import { join } from 'node:path';
import { measureCmdlets } from './bench/cmdlets.js';
import { measureLives } from './bench/life.js';
import { runWithModule, type Bench } from './bench/measuring.js';

const service = 'nodesvc-figures';
const rounds = 7;

/**
 * Prints the figures that the project wants to reach, as measured now on this machine. They are no tests: a machine that does
 * other things as well is slower. `npm run bench` measures all of them, and more thoroughly.
 */
export async function printFigures(bench: Bench, print: (line: string) => void): Promise<void> {
  const script = bench.session.toWindowsPath(join(bench.root, 'examples', 'demo', 'app.js'));
  await runWithModule(bench, `New-NodeService -Name ${service} -Script '${script}' -StartupType Manual -Force`);
  try {
    const { import: imported, first, warm } = await measureCmdlets(bench, service, 1);
    print(`Import-Module ${imported} ms (to reach: 300), first cmdlet ${first} ms (600), warm Get-NodeService ${warm} ms (2)`);
  } finally {
    await runWithModule(bench, `Remove-NodeService ${service} -Confirm:$false`);
  }
  const { bare, nodesvc } = await measureLives(bench, ['bare', 'nodesvc'], rounds, print);
  if (bare === undefined || nodesvc === undefined) return;
  print(`start to HTTP answer ${nodesvc.http.toFixed(0)} ms, node app.js ${bare.http.toFixed(0)} ms: ratio ${(nodesvc.http / bare.http).toFixed(2)} (to reach: 1.10; medians of ${rounds}, in turn)`);
}
