import type { FailureActionItem } from './failure.js';

const restart = (delayMs: number): FailureActionItem => ({ kind: 'Restart', delayMs });

/**
 * What New-NodeService sets, and a framework service's --recover: restart after 1 s, 5 s, 30 s and from then on after 60 s; a day without
 * a failure starts anew.
 */
export const defaultFailureActions: readonly FailureActionItem[] = [restart(1_000), restart(5_000), restart(30_000), restart(60_000)];
export const defaultResetPeriodSeconds = 86_400;
