/** One property that a change would set: what the machine has, and what it would have. Secrets appear as `***`. */
export interface PlannedChange {
  readonly property: string;
  readonly from: unknown;
  readonly to: unknown;
}

/** The item of every operation that is asked `whatIf`. No changes: the service is as desired already. */
export interface ChangePlan {
  readonly name: string;
  readonly changes: readonly PlannedChange[];
}
