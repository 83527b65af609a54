import * as v from 'valibot';

/** Failed: the service cannot start, or not run as it should. Warning: it can, but something about it is dangerous or hardly meant. */
export const checkResultWords = ['Passed', 'Warning', 'Failed'] as const;

/** What was looked at; the order is the one in which they are reported. */
export const checkWords = [
  'CommandLine', 'ProgramFound', 'NodeFound', 'NodeVersion', 'NodeLocation', 'NodeOptions', 'ScriptFound', 'ScriptSyntax',
  'HostVersion', 'HostFiles', 'Settings', 'WorkingDirectory', 'EnvironmentFile', 'Environment', 'LogDirectory', 'Port',
  'Account', 'LogonRight', 'AccountAccess', 'WritableByOthers', 'StartType', 'Dependencies', 'FailureActions', 'EventSource',
] as const;
export type CheckWord = (typeof checkWords)[number];

export const checkInfo = v.strictObject({
  name: v.string(),
  check: v.picklist(checkWords),
  result: v.picklist(checkResultWords),
  message: v.string(),
  /** What to do about it; null where it passed. */
  recommendedAction: v.nullable(v.string()),
});
export type CheckInfo = Readonly<v.InferOutput<typeof checkInfo>>;
