import type { EndedByHost } from '../../contract/event-ids.js';
import { HostExit } from '../../contract/host-exit.js';
import { HangWatch, hangReason } from './hang-watch.js';
import { HealthWatch } from './health-watch.js';
import { probeHttp } from './http-probe.js';
import { HttpReady } from './http-ready.js';
import type { HostStatus } from '../service/lifecycle-host.js';
import type { Watching } from '../messages.js';

export interface AppWatchEvents {
  ready(): void;
  note(text: string): void;
  /** The app no longer works; `doing`: what it does, where that is known. */
  failed(code: EndedByHost, reason: string, doing?: string): void;
  /** Into the log, and into the event log as an error. */
  alert(code: EndedByHost, text: string): void;
}

/** What the worker looks at of the app: whether it is ready, and from then on whether it works. */
export class AppWatch {
  readonly #watching: Watching;
  readonly #ready: HttpReady | undefined;
  readonly #hang: HangWatch | undefined;
  readonly #health: HealthWatch | undefined;
  readonly #events: AppWatchEvents;

  constructor(watching: Watching, events: AppWatchEvents) {
    this.#watching = watching;
    this.#events = events;
    const { ready, note, failed } = events;
    const { readyUrl, hangTimeoutMs, healthCheck, turns } = watching;
    if (readyUrl !== null) this.#ready = new HttpReady({ url: readyUrl, probe: probeHttp, ready });
    if (hangTimeoutMs !== null)
      this.#hang = new HangWatch({
        limitMs: hangTimeoutMs, turns: () => Atomics.load(turns, 0), now: () => performance.now(),
        hung: () => failed(HostExit.Hung, hangReason(hangTimeoutMs)),
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
    const { countsSince } = this.#watching;
    if (state === 'Running' || state === 'Paused') {
      this.#hang?.start();
      Atomics.compareExchange(countsSince, 0, 0n, process.hrtime.bigint());
    } else {
      this.#hang?.stop();
      Atomics.store(countsSince, 0, 0n);
    }
    // A paused app need not answer.
    if (state === 'Running') this.#health?.start();
    else this.#health?.stop();
  }

  /** A child of the supervisor's hangs: the app, or one of its instances, which another one replaces. */
  childHung(doing: string, instance: number | null): void {
    const reason = hangReason(this.#watching.hangTimeoutMs ?? 0);
    if (instance === null) this.#events.failed(HostExit.Hung, reason, doing);
    else this.#events.alert(HostExit.Hung, `instance ${instance}: ${reason}; the instance is ended. ${doing}`);
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
