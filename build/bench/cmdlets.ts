import { median } from '../median.js';
import { figurePath, manifestOf, measure, measureInPowerShell, runWithModule, type Bench } from './measuring.js';

/** Milliseconds. */
export interface CmdletTimes {
  readonly import: number;
  readonly first: number;
  /** A Get-NodeService among the first hundred. */
  readonly early: number;
  /** One after four hundred: by then PowerShell and node have compiled what it takes. */
  readonly warm: number;
}

/** Milliseconds for `services` of them. */
export interface ManyTimes {
  readonly create: number;
  readonly list: number;
  readonly configure: number;
  readonly remove: number;
}

export const services = 200;
const prefix = 'nodesvc-bench-many';

/** Medians over shells of their own: each imports the module and starts the core anew. The service exists, and is stopped. */
export async function measureCmdlets(bench: Bench, service: string, rounds: number): Promise<CmdletTimes> {
  const times: CmdletTimes[] = [];
  for (let round = 0; round < rounds; round++) times.push(await measureInPowerShell<CmdletTimes>(bench, 'cmdlets.ps1', manifestOf(bench), service));
  const of = (key: keyof CmdletTimes): number => median(times.map((time) => time[key]));
  return { import: of('import'), first: of('first'), early: of('early'), warm: of('warm') };
}

export async function measureMany(bench: Bench): Promise<ManyTimes> {
  try {
    return await measureInPowerShell<ManyTimes>(bench, 'many.ps1', manifestOf(bench), figurePath(bench, 'lines.cjs'), prefix, String(services));
  } finally {
    await runWithModule(bench, `Get-NodeService '${prefix}-*' | Remove-NodeService -Confirm:$false`);
  }
}

export const measureSc = (bench: Bench): Promise<ManyTimes & { readonly query10: number }> => measure(bench, 'sc.cjs', `${prefix}-sc`, String(services));
