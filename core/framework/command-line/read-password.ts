import type { Readable, Writable } from 'node:stream';

/** The user pressed Ctrl+C instead of giving a password. */
export class CancelledError extends Error {
  override readonly name = 'CancelledError';
}

export interface PasswordInput extends Readable {
  readonly isTTY?: boolean | undefined;
  setRawMode?(on: boolean): unknown;
}

/**
 * Asks for a password without showing it; from a pipe or a file it takes the first line. Rejects with a CancelledError after Ctrl+C, or
 * an Error when there is no line.
 */
export async function readPassword(prompt: string, input: PasswordInput, output: Writable): Promise<string> {
  const isConsole = input.isTTY === true;
  if (isConsole) {
    output.write(prompt);
    input.setRawMode?.(true);
  }
  try {
    const password = await readLine(input);
    if (password === null) throw new Error('No password was given: standard input had no line.');
    return password;
  } finally {
    if (isConsole) {
      input.setRawMode?.(false);
      output.write('\n');
    }
  }
}

const CONTROL_C = '\u0003';
const BACKSPACE = new Set(['\b', '\u007f']);

/** Up to Enter or the end of input; null when there was nothing. */
function readLine(input: PasswordInput): Promise<string | null> {
  return new Promise((resolve, reject) => {
    let line: string[] = [];
    let hasInput = false;
    const finish = (settle: () => void): void => {
      input.off('data', take).off('end', end).off('error', fail).pause();
      settle();
    };
    const take = (chunk: unknown): void => {
      hasInput = true;
      for (const letter of String(chunk).replace(/^\uFEFF/, '')) {
        if (letter === '\n' || letter === '\r') return finish(() => resolve(line.join('')));
        if (input.isTTY && letter === CONTROL_C) return finish(() => reject(new CancelledError('Cancelled.')));
        if (input.isTTY && BACKSPACE.has(letter)) line = line.slice(0, -1);
        else line.push(letter);
      }
    };
    const end = (): void => finish(() => resolve(hasInput ? line.join('') : null));
    const fail = (error: Error): void => finish(() => reject(error));
    input.setEncoding('utf8');
    input.on('data', take).on('end', end).on('error', fail);
  });
}
