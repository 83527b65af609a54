import type { CheckInfo, CheckWord } from '../../contract/check.js';
import type { PlannedChange } from '../../contract/plan.js';
import type { ServiceCommand } from '../service/binary-path.js';

/** How Repair-NodeService mends what was found. */
export interface Repair {
  /** For -WhatIf: what it changes, from what to what. */
  readonly change: PlannedChange;
  /** Parts of the service's command line to be set. */
  readonly command?: Partial<ServiceCommand>;
  /** A whole command line to be set, of a service that has no such parts. */
  readonly binaryPath?: string;
  /** What has to be done besides, and before the command line is set. */
  apply?(): void;
}

export interface Finding extends Omit<CheckInfo, 'name'> {
  readonly repair?: Repair;
}

export const passed = (check: CheckWord, message: string): Finding => ({ check, result: 'Passed', message, recommendedAction: null });

export const warning = (check: CheckWord, message: string, recommendedAction: string, repair?: Repair): Finding => withRepair({ check, result: 'Warning', message, recommendedAction }, repair);

export const failed = (check: CheckWord, message: string, recommendedAction: string, repair?: Repair): Finding => withRepair({ check, result: 'Failed', message, recommendedAction }, repair);

const withRepair = (finding: Finding, repair: Repair | undefined): Finding => (repair === undefined ? finding : { ...finding, repair });

/** What a service with something to repair is told to do. */
export const repairIt = (name: string): string => `Repair-NodeService '${name}' mends it`;
