import { inspect } from 'node:util';
import { Win32Error } from '../../win32/win32-error.js';
import type { Verb } from './command.js';
import { win32CodeOf } from '../functions/error-code.js';

/** Where a command line's words go. */
export interface CommandOutput {
  print(line: string): void;
  printError(line: string): void;
}

const ACCESS_DENIED = 5;

/** Tells what a command does: sentences, or with --json one line at its end. */
export class CommandReport {
  readonly #output: CommandOutput;
  readonly #json: boolean;

  constructor(output: CommandOutput, json: boolean) {
    this.#output = output;
    this.#json = json;
  }

  progress(sentence: string): void {
    if (!this.#json) this.#output.print(sentence);
  }

  /** @param facts What --json tells besides; the sentence tells it people. */
  done(verb: Verb, service: string, sentence: string, facts: Readonly<Record<string, unknown>> = {}): void {
    this.#output.print(this.#json ? JSON.stringify({ command: verb, service, ...facts }) : sentence);
  }

  /** Returns the Win32 error. */
  failed(verb: Verb, service: string, error: unknown): number {
    const code = win32CodeOf(error);
    const message = error instanceof Error ? error.message : String(error);
    if (this.#json) {
      const native = error instanceof Win32Error ? { api: error.api, symbol: error.symbol } : {};
      this.#output.print(JSON.stringify({ command: verb, service, error: { code, ...native, message } }));
      return code;
    }
    // Whoever debugs a service wants to see where it failed.
    if (verb === 'debug') this.#output.printError(inspect(error));
    const text = error instanceof Win32Error ? `${error.text} (${code}, ${error.symbol} of ${error.api})` : `${message} (${code})`;
    this.#output.printError(`Error at ${verb} of service '${service}': ${text}${code === ACCESS_DENIED ? ' Run it as administrator.' : ''}`);
    return code;
  }
}
