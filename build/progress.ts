/** Short lines on stdout: `[3/6] Module ... 1.2 s`, with the remarks of a step, if any, indented below its title. */
export class Progress {
  #done: number;
  readonly #total: number;
  #lineIsOpen = false;

  /** `position` is what run.mjs says: steps done, a slash, steps in all. Without a total (or with 0) only remarks are printed. */
  constructor(
    position = process.env['NODESVC_STEPS'] ?? '0/0',
    readonly write: (text: string) => void = (text) => void process.stdout.write(text),
  ) {
    const [done = 0, total = 0] = position.split('/').map(Number);
    this.#done = done;
    this.#total = total;
  }

  async step<T>(title: string, work: () => Promise<T>): Promise<T> {
    this.#done += 1;
    const started = performance.now();
    if (this.#total > 0) {
      this.write(`[${this.#done}/${this.#total}] ${title} ... `);
      this.#lineIsOpen = true;
    }
    try {
      const result = await work();
      if (this.#total > 0) this.write(`${this.#lineIsOpen ? '' : `[${this.#done}/${this.#total}] ${title}: `}${seconds(started)}\n`);
      this.#lineIsOpen = false;
      return result;
    } catch (error) {
      this.endLine();
      throw error;
    }
  }

  /** A line of its own within a step. */
  readonly log = (line: string): void => {
    this.endLine();
    this.write(`      ${line}\n`);
  };

  endLine(): void {
    if (this.#lineIsOpen) this.write('\n');
    this.#lineIsOpen = false;
  }
}

export function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}
