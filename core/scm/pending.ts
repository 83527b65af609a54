import type { watchProcess, WatchedProcess } from './process.js';
import type { ServiceStatus } from './status.js';

/** Notes whether a service that is waited for makes progress: a new state, or a new checkpoint. */
export class Progress {
  #last: ServiceStatus | null = null;
  #since = 0;

  /** Whether `status`, seen at `now`, is progress. */
  note(status: ServiceStatus, now: number): boolean {
    const moved = this.#last === null || status.state !== this.#last.state || status.checkpoint !== this.#last.checkpoint;
    if (moved) this.#since = now;
    this.#last = status;
    return moved;
  }

  /** How long ago the last progress was, in ms. */
  standstillMs(now: number): number {
    return now - this.#since;
  }
}

/**
 * Watches the process of a service in a pending state. An SCM that notices the end of a process shows it in the state soon;
 * one that does not would let us wait for ever.
 */
export class ServiceProcess implements Disposable {
  readonly #watch: typeof watchProcess;
  #processId = 0;
  #watched: WatchedProcess | 'gone' | 'denied' = 'denied';
  #endedAt: number | null = null;

  constructor(watch: typeof watchProcess) {
    this.#watch = watch;
  }

  /** How long ago, at most, the process ended, with its exit code if that is known; null if it runs or can't be watched. */
  ended({ processId }: ServiceStatus, now: number): { readonly agoMs: number; readonly exitCode: number | null } | null {
    if (processId === 0) return null;
    if (processId !== this.#processId) this.#turnTo(processId);
    if (this.#watched === 'denied') return null;
    const exitCode = this.#watched === 'gone' ? null : this.#watched.exitCode();
    if (this.#watched !== 'gone' && exitCode === null) return null;
    this.#endedAt ??= now;
    return { agoMs: now - this.#endedAt, exitCode };
  }

  [Symbol.dispose](): void {
    if (typeof this.#watched === 'object') this.#watched[Symbol.dispose]();
    this.#watched = 'denied';
  }

  #turnTo(processId: number): void {
    this[Symbol.dispose]();
    this.#processId = processId;
    this.#endedAt = null;
    this.#watched = this.#watch(processId);
  }
}
