import type { CmdletTimes, ManyTimes } from './cmdlets.js';
import type { Life, Lives } from './life.js';
import type { LogTimes } from './logs.js';

/** All that was measured. */
export interface Measured {
  readonly lives: Lives;
  readonly logs: LogTimes;
  readonly cmdlets: CmdletTimes;
  readonly many: ManyTimes;
  readonly sc: ManyTimes & { readonly query10: number };
}

/** A figure that the project is held to. */
export interface Figure {
  /** Its name in the JSON file. */
  readonly key: string;
  readonly title: string;
  readonly value: number;
  /** What it must reach; null: it stands for itself. */
  readonly reach: { readonly atMost: number } | { readonly atLeast: number } | null;
}

/** The figures in the order of the report. */
export function figuresOf({ lives, logs, cmdlets, many, sc }: Measured): Figure[] {
  const { bare, nodesvc, nssm } = lives;
  const of = (life: Life | undefined, key: keyof Life): number => life?.[key] ?? Number.NaN;
  return [
    { key: 'startToHttpRatioToBare', title: 'Start to HTTP answer, against node app.js', value: of(nodesvc, 'http') / of(bare, 'http'), reach: { atMost: 1.1 } },
    { key: 'startToRunningRatioToBare', title: "Start to RUNNING, against node app.js's HTTP answer", value: of(nodesvc, 'running') / of(bare, 'http'), reach: { atMost: 1.3 } },
    { key: 'startToHttpRatioToNssm', title: 'Start to HTTP answer, against nssm', value: of(nodesvc, 'http') / of(nssm, 'http'), reach: null },
    { key: 'runningRatioToNssm', title: 'Start to RUNNING, against nssm', value: of(nodesvc, 'running') / of(nssm, 'running'), reach: { atMost: 0.2 } },
    { key: 'stopMs', title: 'Stop to STOPPED, ms', value: of(nodesvc, 'stop'), reach: null },
    { key: 'memoryOverBareMiB', title: "Memory of the process's own over node app.js, MiB", value: of(nodesvc, 'own') - of(bare, 'own'), reach: { atMost: 12 } },
    { key: 'memoryOverBareWithoutStacksMiB', title: "The same without what threads take from their start, MiB", value: of(nodesvc, 'own') - of(nodesvc, 'stacks') - (of(bare, 'own') - of(bare, 'stacks')), reach: null },
    { key: 'logThroughputRatio', title: 'Log throughput, against node appending to a file', value: logs.append / logs.service, reach: { atLeast: 0.9 } },
    { key: 'importModuleMs', title: 'Import-Module, ms', value: cmdlets.import, reach: { atMost: 300 } },
    { key: 'firstCmdletMs', title: 'First cmdlet, ms', value: cmdlets.first, reach: { atMost: 600 } },
    { key: 'warmGetMs', title: 'Warm Get-NodeService of one service (after 400 calls), ms', value: cmdlets.warm, reach: { atMost: 2 } },
    { key: 'list200Ms', title: 'Get-NodeService of 200 services, ms', value: many.list, reach: { atMost: sc.query10 } },
    { key: 'scQuery10Ms', title: '10 times sc.exe query, ms', value: sc.query10, reach: null },
  ];
}

export const isReached = ({ value, reach }: Figure): boolean => reach === null || ('atMost' in reach ? value <= reach.atMost : value >= reach.atLeast);
