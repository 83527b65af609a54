/** How a request, or a one-shot run of the core, ended. Also the exit code of `node nodesvc.cjs OPERATION`. */
export const ExitCode = {
  Success: 0,
  /** At least one item failed; its `error` line says why. */
  OperationFailed: 1,
  /** The operation named on the command line or in a request does not exist. */
  InvalidArguments: 2,
  /** The input is not JSON, or not what the operation takes. */
  InvalidInput: 3,
  /** The core itself cannot work: not Windows, or its native library cannot be loaded. */
  RuntimeFailed: 4,
} as const;
export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];
