export interface HealthWatchOptions {
  readonly intervalMs: number;
  /** How many checks must fail one after the other. */
  readonly threshold: number;
  /** Resolves to undefined where all is well, else to the reason. */
  check(): Promise<string | undefined>;
  note(text: string): void;
  unhealthy(reason: string): void;
}

/** Checks the app's health: one check an interval, never two at a time. */
export class HealthWatch {
  readonly #options: HealthWatchOptions;
  #timer: NodeJS.Timeout | undefined;
  #run = 0;

  constructor(options: HealthWatchOptions) {
    this.#options = options;
  }

  start(): void {
    if (this.#timer === undefined) this.#next(++this.#run, 0);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#run += 1;
  }

  #next(run: number, failures: number): void {
    this.#timer = setTimeout(() => void this.#check(run, failures), this.#options.intervalMs);
  }

  async #check(run: number, failures: number): Promise<void> {
    const { threshold, check, note, unhealthy } = this.#options;
    const reason = await check();
    // Stopped meanwhile.
    if (run !== this.#run) return;
    if (reason === undefined) return this.#next(run, 0);
    note(`health check failed, ${failures + 1} of ${threshold}: ${reason}`);
    if (failures + 1 < threshold) return this.#next(run, failures + 1);
    this.stop();
    unhealthy(reason);
  }
}
