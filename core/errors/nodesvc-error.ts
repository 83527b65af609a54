import type { ErrorAnswer, ErrorCategory, NativeError } from '../contract/answers.js';

export interface ErrorFields {
  readonly id: string;
  readonly category: ErrorCategory;
  /** What was wrong, and with what. */
  readonly message: string;
  /** What to do about it. */
  readonly recommendedAction: string;
  readonly target?: string | null;
  readonly native?: NativeError | undefined;
  readonly cause?: unknown;
}

/** An error that a user meets: it has a stable id and says what to do. */
export class NodeSvcError extends Error {
  override readonly name = 'NodeSvcError';
  readonly id: string;
  readonly category: ErrorCategory;
  readonly recommendedAction: string;
  readonly target: string | null;
  readonly native: NativeError | undefined;

  constructor(fields: ErrorFields) {
    super(fields.message, fields.cause === undefined ? undefined : { cause: fields.cause });
    this.id = fields.id;
    this.category = fields.category;
    this.recommendedAction = fields.recommendedAction;
    this.target = fields.target ?? null;
    this.native = fields.native;
  }

  toAnswer(): ErrorAnswer {
    const { id, category, message, recommendedAction, target, native } = this;
    return native ? { id, category, message, recommendedAction, target, native } : { id, category, message, recommendedAction, target };
  }
}
