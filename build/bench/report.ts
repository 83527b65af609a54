import { cpus, loadavg, release, totalmem, type } from 'node:os';
import { services, type ManyTimes } from './cmdlets.js';
import { isReached, type Figure, type Measured } from './figures.js';
import type { Life, SubjectName } from './life.js';

/** What the figures were measured with. */
export interface Conditions {
  readonly date: string;
  readonly rounds: number;
  /** Load average at the start (0 on Windows, which has none): with more than the machine's processors the times mean little. */
  readonly load: number;
  readonly versions: readonly string[];
}

const names: { readonly [N in SubjectName]: string } = {
  bare: '`node app.js`, no service', nodesvc: 'NodeSvc', isolate: 'NodeSvc `-Isolate`', nssm: 'nssm 2.24',
};

/** docs/bench.md. */
export function formatReport({ lives, logs, cmdlets, many, sc }: Measured, figures: readonly Figure[], { date, rounds, load, versions }: Conditions): string {
  const rows = Object.entries(lives).map(([name, life]) => lifeRow(Object.entries(names).find(([key]) => key === name)?.[1] ?? name, life));
  return `${[
    '# Figures',
    '',
    `Written by \`npm run bench\` on ${date}. Each is the median of ${rounds} rounds (of 7 for PowerShell and logs) in which all ways take`,
    'turns, measured from outside by test/figures: a client that calls the Service Control Manager, polls the port in a thread of its own,',
    'and has nothing of the product in it.',
    '',
    `- ${[machine(), ...(load > 0 ? [`Load average ${load.toFixed(1)} at the start${load > cpus().length ? ': the machine was busy with other things, and the times mean little' : ''}`] : []), ...versions].join('\n- ')}`,
    '',
    '## What the project is held to',
    '',
    '| | measured | to reach | |', '|---|---|---|---|',
    ...figures.map((figure) => `| ${figure.title} | ${number(figure.value)} | ${reach(figure)} | ${figure.reach === null ? '' : isReached(figure) ? 'reached' : '**not reached**'} |`),
    '',
    '## One service: examples/demo/app.js',
    '',
    '| | start to HTTP answer | start to RUNNING | stop to STOPPED | memory, own | of it what threads start with | memory, working set |', '|---|---|---|---|---|---|---|',
    ...rows,
    '',
    "Memory is that of the whole process tree, a second after the start. Own: the commit charge of the processes; under Wine, which",
    'has none, their resident pages that belong to no file (it counts the pages of DLLs among them, which Windows shares). Wine gives',
    'each thread nearly 1 MiB from its start, Windows some KiB: that part, measured in the same run, is in a column of its own.',
    '',
    '## Logs: 100,000 lines by console.log',
    '',
    '| | ms | lines a second |', '|---|---|---|',
    `| node, into a file opened for appending, as a log is | ${number(logs.append)} | ${perSecond(logs.append)} |`,
    `| node, into a file that is not (\`> FILE\`) | ${number(logs.write)} | ${perSecond(logs.write)} |`,
    `| NodeSvc's log | ${number(logs.service)} | ${perSecond(logs.service)} |`,
    '',
    'On Windows both kinds of file should take the same; Wine takes about twice as long to append. A log has to append: the host and children',
    'of the app write into it as well.',
    '',
    `## PowerShell: ${services} services`,
    '',
    `Import-Module ${number(cmdlets.import)} ms, the first cmdlet ${number(cmdlets.first)} ms, a Get-NodeService of one service ${number(cmdlets.early)} ms among the first hundred calls, ${number(cmdlets.warm)} ms after four hundred.`,
    '',
    '| ms | the module | sc.exe, a process for each |', '|---|---|---|',
    ...manyRows(many, sc),
    '',
    'The module creates, configures and removes more than sc.exe does there: settings, folders with their rights, failure actions, an',
    'event source, and a check of everything beforehand.',
  ].join('\n')}\n`;
}

const lifeRow = (name: string, { http, running, stop, own, stacks, workingSet }: Life): string =>
  `| ${name} | ${number(http)} ms | ${running === undefined ? '' : `${number(running)} ms`} | ${stop === undefined ? '' : `${number(stop)} ms`} | ${number(own)} MiB | ${number(stacks)} MiB | ${number(workingSet)} MiB |`;

function manyRows(many: ManyTimes, sc: ManyTimes): string[] {
  const titles: { readonly [K in keyof ManyTimes]: string } = {
    create: 'created', list: 'listed (sc.exe: queried)', configure: 'configured (a description)', remove: 'removed',
  };
  const row = (title: string, ours: number, theirs: number): string => `| ${title} | ${number(ours)} | ${number(theirs)} |`;
  return [
    row(titles.create, many.create, sc.create), row(titles.list, many.list, sc.list),
    row(titles.configure, many.configure, sc.configure), row(titles.remove, many.remove, sc.remove),
  ];
}

export const loadNow = (): number => loadavg()[0] ?? 0;

const machine = (): string => `${cpus().length} processors, ${cpus()[0]?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${type()} ${release()}`;

const perSecond = (ms: number): string => Math.round(100_000 / (ms / 1000)).toLocaleString('en');

const reach = ({ reach: goal }: Figure): string => (goal === null ? '' : 'atMost' in goal ? `at most ${number(goal.atMost)}` : `at least ${number(goal.atLeast)}`);

/** Three digits that mean something. */
export const number = (value: number): string => (Math.abs(value) >= 100 ? value.toFixed(0) : Math.abs(value) >= 10 ? value.toFixed(1) : value.toFixed(2));
