import type { ChildProcess } from 'node:child_process';

/** The programs started in a session that have not ended yet. */
export class Children {
  readonly #running = new Set<ChildProcess>();

  add(child: ChildProcess): ChildProcess {
    this.#running.add(child);
    child.once('exit', () => this.#running.delete(child));
    child.once('error', () => this.#running.delete(child));
    return child;
  }

  /** Ends them at once. Synchronous, since it also runs as the process exits. */
  kill(): void {
    for (const child of this.#running) child.kill('SIGKILL');
  }
}
