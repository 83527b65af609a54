import type { PlannedChange } from '../../contract/plan.js';
import type { Finding, Repair } from '../check/finding.js';
import type { Subject } from '../check/subject.js';
import { openService } from '../open-service.js';
import { composeBinaryPath, type ServiceCommand } from '../service/binary-path.js';

export interface PlannedRepair {
  readonly changes: readonly PlannedChange[];
  apply(): void;
}

/**
 * What of the findings can be mended, as one plan: first what the command line will name is put in place, then the command line is set,
 * once. Several findings may have the same repair.
 */
export function planRepair(subject: Subject, findings: readonly Finding[]): PlannedRepair {
  const repairs = distinct(findings.flatMap(({ repair }) => (repair === undefined ? [] : [repair])));
  return {
    changes: repairs.map(({ change }) => change),
    apply: () => {
      for (const repair of repairs) repair.apply?.();
      const binaryPath = repairedCommandLine(subject, repairs);
      if (binaryPath === null) return;
      using service = openService(subject.manager, subject.name, ['queryConfig', 'changeConfig']);
      service.change({ binaryPath });
    },
  };
}

/** Null when it stays. Setting any part of NodeSvc's own command lines writes all of it, in quotes. */
function repairedCommandLine({ command, context: { machine } }: Subject, repairs: readonly Repair[]): string | null {
  const parts: Partial<ServiceCommand> = Object.assign({}, ...repairs.map((repair) => repair.command ?? {}));
  if (command !== null && Object.keys(parts).length > 0) return composeBinaryPath({ ...command, ...parts }, machine.programFiles);
  return repairs.find(({ binaryPath }) => binaryPath !== undefined)?.binaryPath ?? null;
}

function distinct(repairs: readonly Repair[]): Repair[] {
  const key = ({ change: { property, to } }: Repair): string => JSON.stringify([property, to]);
  return repairs.filter((repair, index) => repairs.findIndex((other) => key(other) === key(repair)) === index);
}
