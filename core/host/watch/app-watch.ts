import type { EndedByHost } from '../../contract/event-ids.js';
import { HostExit } from '../../contract/host-exit.js';
import { HangWatch } from './hang-watch.js';
import { HealthWatch } from './health-watch.js';
import { probeHttp } from './http-probe.js';
import { HttpReady } from './http-ready.js';
import type { HostStatus } from '../service/lifecycle-host.js';
import type { Watching } from '../messages.js';

export interface AppWatchEvents {
  ready(): void;
  note(text: string): void;
  /** The app no longer works. */
  failed(code: EndedByHost, reason: string): void;
}

/** What the worker looks at of the app: whether it is ready, and from then on whether it works. */
export class AppWatch {
  readonly #watching: Watching;
  readonly #ready: HttpReady | undefined;
  readonly #hang: HangWatch | undefined;
  readonly #health: HealthWatch | undefined;

  constructor(watching: Watching, { ready, note, failed }: AppWatchEvents) {
    this.#watching = watching;
    const { readyUrl, hangTimeoutMs, healthCheck, turns } = watching;
    if (readyUrl !== null) this.#ready = new HttpReady({ url: readyUrl, probe: probeHttp, ready });
    if (hangTimeoutMs !== null)
      this.#hang = new HangWatch({
        limitMs: hangTimeoutMs, turns: () => Atomics.load(turns, 0), now: () => performance.now(),
        hung: () => failed(HostExit.Hung, `the app's event loop has stood still for ${hangTimeoutMs} ms`),
      });
    if (healthCheck !== null)
      this.#health = new HealthWatch({
        ...healthCheck, check: () => probeHttp(healthCheck.url, healthCheck.timeoutMs), note,
        unhealthy: (reason) => failed(HostExit.Unhealthy, `the app failed ${healthCheck.threshold} health checks one after the other, the last by: ${reason}`),
      });
  }

  /** A server of the app's has begun to listen. */
  listening(): void {
    void this.#ready?.ask();
  }

  /** The service is in another state now. */
  follow(state: HostStatus['state']): void {
    if (state === 'StartPending') return this.#ready?.start();
    this.#ready?.stop();
    if (state === 'Running' || state === 'Paused') this.#hang?.start();
    else this.#hang?.stop();
    // A paused app need not answer.
    if (state === 'Running') this.#health?.start();
    else this.#health?.stop();
  }

  /** What a service that is not ready waits for. */
  awaited(): string {
    switch (this.#watching.readyWhen) {
      case 'Loaded': return 'its main module to be evaluated';
      case 'Listening': return 'its first server to listen';
      case 'Signal': return "its process.send('ready')";
      case 'Http': return this.#ready?.describe() ?? '';
    }
  }
}
