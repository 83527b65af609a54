import * as v from 'valibot';
import { startTypeWords } from './words.js';

export const errorControlWords = ['Ignore', 'Normal', 'Severe', 'Critical'] as const;
export const sidTypeWords = ['None', 'Unrestricted', 'Restricted'] as const;
export const launchProtectionWords = ['None', 'Windows', 'WindowsLight', 'AntimalwareLight'] as const;

const orNumber = <const W extends readonly string[]>(words: W) => v.union([v.picklist(words), v.number()]);

/** Everything ChangeServiceConfig and ChangeServiceConfig2 can hold, but failure actions, triggers and security. */
export const configInfo = v.strictObject({
  name: v.string(),
  displayName: v.string(),
  description: v.string(),
  startType: orNumber(startTypeWords),
  errorControl: orNumber(errorControlWords),
  /** SERVICE_WIN32_OWN_PROCESS and so on, as winsvc.h numbers them. */
  serviceType: v.number(),
  interactive: v.boolean(),
  binaryPath: v.string(),
  account: v.string(),
  /** Key names of services; groups as `+GROUP`. */
  dependsOn: v.array(v.string()),
  loadOrderGroup: v.string(),
  tag: v.number(),
  sidType: orNumber(sidTypeWords),
  requiredPrivileges: v.array(v.string()),
  preshutdownTimeoutMs: v.number(),
  /** NUMA node; null: none. */
  preferredNode: v.nullable(v.number()),
  /** The variables that Windows itself gives the service's process: Services\NAME\Environment. */
  scmEnvironment: v.record(v.string(), v.string()),
  launchProtection: v.nullable(orNumber(launchProtectionWords)),
});
export type ConfigInfo = Readonly<v.InferOutput<typeof configInfo>>;
