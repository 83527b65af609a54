/** Controls that the host keeps for itself, by the words of Send-NodeServiceControl; those from 128 to 253 are the app's. */
export const hostControls = {
  /** Begin a new log file now. */
  RotateLog: 254,
  /** Replace the instances one after the other. */
  RestartInstances: 255,
} as const;

/** The last control of the app's own; the first is 128. */
export const lastAppControl = 253;

export type HostControlWord = keyof typeof hostControls;
export const hostControlWords = ['RotateLog', 'RestartInstances'] as const satisfies readonly HostControlWord[];
