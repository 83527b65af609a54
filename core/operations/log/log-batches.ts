import { setImmediate as breathe } from 'node:timers/promises';
import { protectText } from '../../contract/answers.js';
import type { LogLines } from '../../contract/log-lines.js';
import type { Context } from '../context.js';
import type { LogLine } from './log-line.js';

/** Most lines, and characters, of one item: each costs a message, and a large one makes the reader wait. */
const mostLines = 500;
const mostCharacters = 65_536;

/** Answers with many lines at once. */
export class LogBatches {
  readonly #name: string;
  readonly #raw: boolean;
  readonly #context: Context;
  #lines: LogLine[] = [];
  #characters = 0;

  constructor(name: string, raw: boolean, context: Context) {
    this.#name = name;
    this.#raw = raw;
    this.#context = context;
  }

  /** Throws when the request has been cancelled. */
  async add(lines: Iterable<LogLine>): Promise<void> {
    for (const line of lines) {
      this.#lines.push(line);
      this.#characters += line.raw.length;
      if (this.#lines.length < mostLines && this.#characters < mostCharacters) continue;
      this.flush();
      await breathe(undefined, { signal: this.#context.signal });
    }
  }

  flush(): void {
    if (this.#lines.length === 0) return;
    const lines = this.#lines;
    const item: LogLines = this.#raw
      ? { name: this.#name, texts: lines.map(({ raw }) => protectText(raw)), timesMs: null, streams: null }
      : { name: this.#name, texts: lines.map(({ text }) => protectText(text)), timesMs: lines.map(({ timeMs }) => timeMs), streams: lines.map(({ stream }) => stream) };
    this.#context.item(item);
    this.#lines = [];
    this.#characters = 0;
  }
}
