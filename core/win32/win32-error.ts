import { errorTable } from './error-table.js';
import { systemMessage } from './system-message.js';

/** A Windows function failed: which one, with which code, and what the code means. */
export class Win32Error extends Error {
  override readonly name = 'Win32Error';
  /** The code's name in winerror.h, or `ERROR_<code>` for a code that the product has never met. */
  readonly symbol: string;
  /** What the code means, in English, without the function's name. */
  readonly text: string;

  constructor(readonly api: string, readonly code: number, options?: ErrorOptions) {
    const [symbol, text] = errorTable[code] ?? [`ERROR_${code}`, systemMessage(code)];
    super(`${api} failed with error ${code} (${symbol}): ${text}`, options);
    this.symbol = symbol;
    this.text = text;
  }

  /** Whether `error` is a Win32Error with one of these codes. */
  static is(error: unknown, ...codes: readonly number[]): error is Win32Error {
    return error instanceof Win32Error && codes.includes(error.code);
  }
}
