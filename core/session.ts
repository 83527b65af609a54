import type { AnswerLine } from './contract/answers.js';
import { ExitCode } from './contract/exit-codes.js';
import { NodeSvcError } from './errors/nodesvc-error.js';
import type { Machine } from './operations/context.js';
import { runOperation, type Answer } from './operations/run.js';

/**
 * A session: request lines in, answer lines out. Requests run side by side: one that waits for a service lets those behind it
 * through, and they may be what it waits for. A line that can't be read is answered with an error, and the session goes on.
 */
export class Session {
  readonly #machine: Machine;
  readonly #write: (line: string) => void;
  readonly #running = new Map<number, AbortController>();
  readonly #unanswered = new Set<Promise<void>>();

  constructor(machine: Machine, write: (line: string) => void) {
    this.#machine = machine;
    this.#write = write;
  }

  /** Takes one line without its line break. */
  accept(line: string): void {
    if (line.trim() === '') return;
    const request = parseRequest(line);
    if (request === undefined) return this.#refuse();
    if (typeof request['cancel'] === 'number') return this.#running.get(request['cancel'])?.abort();
    const { id, operation, input } = request;
    if (typeof id !== 'number') return this.#refuse();
    const controller = new AbortController();
    this.#running.set(id, controller);
    const answered = this.#run(id, operation, input, controller.signal);
    this.#unanswered.add(answered);
    void answered.then(() => this.#unanswered.delete(answered));
  }

  /** Resolves once every request accepted so far has been answered. */
  async idle(): Promise<void> {
    await Promise.all(this.#unanswered);
  }

  /** Ends all waits: nobody is there any more to read the answers. */
  cancelAll(): void {
    for (const controller of this.#running.values()) controller.abort();
  }

  async #run(id: number, operation: unknown, input: unknown, signal: AbortSignal): Promise<void> {
    await runOperation(operation, input, { machine: this.#machine, signal, answer: (line) => this.#answer(id, line) });
    this.#running.delete(id);
  }

  #answer(id: number | null, answer: Answer): void {
    const line: AnswerLine = { id, ...answer };
    this.#write(JSON.stringify(line));
  }

  #refuse(): void {
    this.#answer(null, { error: invalidRequest('The line is not a request: a JSON object {"id": NUMBER, "operation": NAME, "input": {...}}.').toAnswer() });
    this.#answer(null, { end: { exitCode: ExitCode.InvalidInput } });
  }
}

/** So much is written at once, so that a reader of a long answer can begin, characters. */
const batchSize = 8 * 1024;

/**
 * Makes one text of lines that come in one turn, the item and the end of a short answer above all: each text of its own would wake the
 * reader once more.
 */
export function joinLines(write: (text: string) => void): (line: string) => void {
  let pending = '';
  const flush = (): void => {
    if (pending === '') return;
    const text = pending;
    pending = '';
    write(text);
  };
  return (line) => {
    if (pending === '') process.nextTick(flush);
    pending += `${line}\n`;
    if (pending.length >= batchSize) flush();
  };
}

export const invalidRequest = (message: string): NodeSvcError =>
  new NodeSvcError({ id: 'InvalidRequest', category: 'InvalidData', message, recommendedAction: 'Send one JSON object a line, in UTF-8.' });

function parseRequest(line: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
