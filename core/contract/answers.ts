import type { ExitCode } from './exit-codes.js';

/** The names of PowerShell's ErrorCategory that the core uses. */
export type ErrorCategory =
  | 'NotSpecified' | 'OpenError' | 'DeviceError' | 'InvalidArgument' | 'InvalidData' | 'InvalidOperation' | 'NotInstalled'
  | 'ObjectNotFound' | 'OperationStopped' | 'OperationTimeout' | 'PermissionDenied' | 'ResourceBusy' | 'ResourceExists'
  | 'ResourceUnavailable' | 'ReadError' | 'WriteError' | 'AuthenticationError' | 'SecurityError';

/** The Win32 call behind an error. */
export interface NativeError {
  readonly api: string;
  readonly code: number;
  readonly symbol: string;
}

/** An error as it crosses the boundary; PowerShell makes an ErrorRecord of it, field by field. */
export interface ErrorAnswer {
  /** Stable: scripts may compare it. */
  readonly id: string;
  readonly category: ErrorCategory;
  readonly message: string;
  readonly recommendedAction: string;
  /** The service's name, a path, or null. */
  readonly target: string | null;
  readonly native?: NativeError;
}

export interface WarningAnswer {
  readonly id: string;
  readonly message: string;
  readonly target: string | null;
}

/** A program's own text, as a PowerShell 7 before 7.5 leaves it alone: it would make a DateTime of one that looks like a date. */
export const protectText = (text: string): string => `|${text}`;

/** One line of the core's output. `id` is the request's; null where the request could not be read. */
export type AnswerLine = { readonly id: number | null } & (
  | { readonly item: unknown }
  | { readonly warning: WarningAnswer }
  | { readonly verbose: string }
  /** A line for the user's eyes, which is no result; made by protectText. */
  | { readonly display: string }
  | { readonly error: ErrorAnswer }
  | { readonly end: { readonly exitCode: ExitCode } }
);
