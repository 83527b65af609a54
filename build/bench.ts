// `npm run bench [-- --json FILE]`: measures services and cmdlets beside plain node, nssm and sc.exe, and writes docs/bench.md; with
// --json also a file for machines. It takes a few minutes and leaves nothing behind but these files.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureCmdlets, measureMany, measureSc } from './bench/cmdlets.js';
import { figuresOf, isReached } from './bench/figures.js';
import { measureLives, type SubjectName } from './bench/life.js';
import { measureLogs } from './bench/logs.js';
import { runWithModule, type Bench } from './bench/measuring.js';
import { formatReport, loadNow, number } from './bench/report.js';
import { buildModule } from './module.js';
import { Progress } from './progress.js';
import { runTask } from './run-task.js';
import { nodePackages } from './sandbox/node-runtime.js';
import { openSession } from './sandbox/session.js';

const root = process.cwd();
const rounds = 11;
const fewRounds = 7;
const subjects: readonly SubjectName[] = ['bare', 'nodesvc', 'isolate', 'nssm'];
const progress = new Progress();

await runTask(async () => {
  const { values: { json } } = parseArgs({ options: { json: { type: 'string' } } });
  const load = loadNow();
  const module = await progress.step('Module', () => buildModule(root, progress.log));
  const session = await progress.step('Sandbox', () => openSession({ log: progress.log }));
  try {
    const bench = { session, root, module };
    const lives = await progress.step('Services', () => measureLives(bench, subjects, rounds, progress.log));
    const logs = await progress.step('Logs', () => measureLogs(bench, fewRounds));
    const cmdlets = await progress.step('Cmdlets', () => measureCmdletsOfOne(bench));
    const [many, sc] = await progress.step('Many services', async () => [await measureMany(bench), await measureSc(bench)]);
    const measured = { lives, logs, cmdlets, many, sc };
    const figures = figuresOf(measured);
    const conditions = { date: new Date().toISOString().slice(0, 10), rounds, load, versions: await versionsOf(bench) };
    writeFileSync(join(root, 'docs', 'bench.md'), formatReport(measured, figures, conditions));
    if (json !== undefined) writeFileSync(json, `${JSON.stringify(Object.fromEntries(figures.map(({ key, value }) => [key, Number(value.toFixed(3))])), null, 2)}\n`);
    for (const figure of figures) progress.log(`${figure.key} ${number(figure.value)}${isReached(figure) ? '' : ' (not reached)'}`);
  } finally {
    await session.close();
  }
});

async function measureCmdletsOfOne(bench: Bench): ReturnType<typeof measureCmdlets> {
  const service = 'nodesvc-bench-one';
  const script = bench.session.toWindowsPath(join(root, 'examples', 'demo', 'app.js'));
  await runWithModule(bench, `New-NodeService -Name ${service} -Script '${script}' -StartupType Manual -Force`);
  try {
    return await measureCmdlets(bench, service, fewRounds);
  } finally {
    await runWithModule(bench, `Remove-NodeService ${service} -Confirm:$false`);
  }
}

async function versionsOf(bench: Bench): Promise<string[]> {
  const windows = await runWithModule(bench, '[Environment]::OSVersion.VersionString');
  const powershell = await runWithModule(bench, '"$($PSVersionTable.PSVersion)"');
  const where = bench.session.kind === 'wine' ? `Wine, which calls itself ${windows}` : windows;
  return [where, `Node.js ${nodePackages[24].version}, PowerShell ${powershell}, NodeSvc of this folder`];
}
