import type { WarningAnswer } from '../contract/answers.js';
import type { OperationInput, OperationName } from '../contract/operations.js';

/** The facts about this machine and this copy of NodeSvc that operations need; cli.ts reads them from the environment. */
export interface Machine {
  /** %ProgramData% */
  readonly programData: string;
  /** %ProgramFiles% */
  readonly programFiles: string;
  /** The folder of all user profiles, usually C:\Users. */
  readonly profiles: string;
  /** The folder of the running core: the host's files lie beside it. */
  readonly coreDirectory: string;
  /** The node.exe that runs the core, links resolved. */
  readonly nodePath: string;
  /** The variables that Windows gives this user's programs besides the machine's: USERNAME, USERPROFILE and so on. */
  readonly user: Readonly<Record<string, string>>;
  /** %PATH% */
  readonly searchPath: string;
}

/** What an operation is given besides its input, and where its results go. */
export interface Context {
  readonly machine: Machine;
  /** Aborted when the caller cancels the request. */
  readonly signal: AbortSignal;
  item(value: unknown): void;
  warn(warning: WarningAnswer): void;
  verbose(text: string): void;
  /** Shows the user a line that is no result, such as what an app writes to stderr. */
  display(text: string): void;
  /** Reports that the operation failed for one target; the others go on. */
  fail(error: unknown, target: string | null): void;
}

export type Operation<N extends OperationName> = (input: OperationInput<N>, context: Context) => void | Promise<void>;
