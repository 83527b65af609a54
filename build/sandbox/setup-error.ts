/** Something the sandbox needs is missing and the user has to act. The message says what, and what to do; it is shown without a stack. */
export class SetupError extends Error {
  override readonly name = 'SetupError';
}
