import * as v from 'valibot';

/** What the SCM can do when a service fails (SC_ACTION_TYPE, winsvc.h). */
export const failureActionWords = ['None', 'Restart', 'Reboot', 'RunCommand'] as const;
export type FailureActionWord = (typeof failureActionWords)[number];

const dword = v.pipe(v.number(), v.integer('must be a whole number'), v.minValue(0, 'cannot be negative'), v.maxValue(0xffff_ffff, 'is too large'));

/** Most actions a service can have (SERVICE_FAILURE_ACTIONSW, cActions in MS-SCMR 2.2.40). */
export const mostFailureActions = 1024;

export const failureAction = v.strictObject({
  /** A word, or the raw number of a type that has none. */
  kind: v.union([v.picklist(failureActionWords), v.pipe(v.number(), v.integer(), v.minValue(0))]),
  /** From the failure to the action, milliseconds. */
  delayMs: dword,
});
export type FailureActionItem = Readonly<v.InferOutput<typeof failureAction>>;

/**
 * Actions for a change: objects, or texts as people write them: `restart/5s`, `run/1m`, `reboot/60000`, `none`, and sc.exe's own
 * `restart/5000/run/10000`. An empty list clears the actions and the reset period.
 */
export const failureActionList = v.pipe(
  v.array(v.union([failureAction, v.string()])),
  v.maxLength(mostFailureActions, (issue) => `a service can have at most ${mostFailureActions} failure actions, these are ${issue.input.length}`),
);

/** SERVICE_FAILURE_ACTIONS takes strings of at most 8,191 characters (MS-SCMR 2.2.40). */
const longText = v.pipe(v.string(), v.maxLength(8191, 'has at most 8191 characters'), v.regex(/^[^\u0000]*$/, 'cannot contain a NUL'));

/** Changes of failure actions: what is absent stays, what is empty is cleared. */
export const failureChanges = {
  actions: v.optional(failureActionList),
  /** A doubling list of restarts, `1s..5m`; in place of `actions`. */
  backoff: v.optional(v.string()),
  /** Seconds without a failure after which the count starts anew; null: never. */
  resetPeriodSeconds: v.optional(v.nullable(v.pipe(dword, v.maxValue(0xffff_fffe, 'is too large; null means never')))),
  command: v.optional(longText),
  rebootMessage: v.optional(longText),
  /** Whether a service that reports STOPPED with an error counts as failed too, not only a crash. */
  onNonCrashFailure: v.optional(v.boolean()),
} as const;

export const failureInfo = v.strictObject({
  name: v.string(),
  actions: v.array(failureAction),
  /** null: the count is never reset. */
  resetPeriodSeconds: v.nullable(v.number()),
  command: v.string(),
  rebootMessage: v.string(),
  onNonCrashFailure: v.boolean(),
});
export type FailureInfo = Readonly<v.InferOutput<typeof failureInfo>>;
