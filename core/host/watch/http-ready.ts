/** The time between two questions, and what an answer may take, milliseconds. */
const pauseMs = 250;
const answerMs = 5_000;

export interface HttpReadyOptions {
  readonly url: string;
  /** Resolves to undefined where the address answers well, else to the reason. */
  probe(url: string, timeoutMs: number): Promise<string | undefined>;
  ready(): void;
}

/** Asks an address until it answers well. */
export class HttpReady {
  readonly #options: HttpReadyOptions;
  #timer: NodeJS.Timeout | undefined;
  #begun = false;
  #over = false;
  #last: string | undefined;

  constructor(options: HttpReadyOptions) {
    this.#options = options;
  }

  start(): void {
    if (!this.#begun) void this.ask();
    this.#begun = true;
  }

  /** Asks now: Windows takes two seconds to refuse a connection to a port that nobody listens on, and then somebody does. */
  async ask(): Promise<void> {
    const { url, probe, ready } = this.#options;
    if (this.#over) return;
    clearTimeout(this.#timer);
    const reason = await probe(url, answerMs);
    if (this.#over) return;
    if (reason !== undefined) {
      this.#last = reason;
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.ask(), pauseMs);
      return;
    }
    this.stop();
    ready();
  }

  stop(): void {
    this.#over = true;
    clearTimeout(this.#timer);
  }

  /** What is waited for. */
  describe(): string {
    return `${this.#options.url} to answer well${this.#last === undefined ? '' : ` (last: ${this.#last})`}`;
  }
}
