import { serviceEventNames, type ServiceEventData, type ServiceEventHandler, type ServiceEventName } from '../../contract/service-events.js';

interface Entry<N extends ServiceEventName> {
  readonly handler: ServiceEventHandler<N>;
  readonly once: boolean;
}

type Entries = { readonly [N in ServiceEventName]: Entry<N>[] };

/** What the app listens for. */
export class AppEvents {
  readonly #entries: Entries = { stop: [], pause: [], continue: [], paramChange: [], sessionChange: [], power: [], device: [], timeChange: [], control: [] };
  readonly #changed: (names: readonly ServiceEventName[]) => void;

  /** `changed` is called with all events that have a handler, when an event gets its first or loses its last one. */
  constructor(changed: (names: readonly ServiceEventName[]) => void) {
    this.#changed = changed;
  }

  on<N extends ServiceEventName>(name: N, handler: ServiceEventHandler<N>): void {
    this.#add(name, { handler, once: false });
  }

  /** As `on`, for the next time only. */
  once<N extends ServiceEventName>(name: N, handler: ServiceEventHandler<N>): void {
    this.#add(name, { handler, once: true });
  }

  /** Removes a handler that `on` or `once` added, once. */
  off<N extends ServiceEventName>(name: N, handler: ServiceEventHandler<N>): void {
    const entries = this.#of(name);
    const index = entries.findIndex((entry) => entry.handler === handler);
    if (index === -1) return;
    entries.splice(index, 1);
    if (entries.length === 0) this.#changed(this.#names());
  }

  has(name: ServiceEventName): boolean {
    return this.#of(name).length > 0;
  }

  /** Calls the handlers in the order in which they came, each after the one before has settled; rejects with the first failure. */
  async emit<N extends ServiceEventName>(name: N, data: ServiceEventData[N]): Promise<void> {
    for (const { handler, once } of [...this.#of(name)]) {
      if (once) this.off(name, handler);
      await handler(data);
    }
  }

  #add<N extends ServiceEventName>(name: N, entry: Entry<N>): void {
    const entries = this.#of(name);
    if (typeof entry.handler !== 'function') throw new TypeError(`The handler of '${name}' is not a function.`);
    if (entries.push(entry) === 1) this.#changed(this.#names());
  }

  #of<N extends ServiceEventName>(name: N): Entries[N] {
    if (!Object.hasOwn(this.#entries, name)) throw new TypeError(`There is no event '${name}'; there are ${serviceEventNames.join(', ')}.`);
    return this.#entries[name];
  }

  #names(): ServiceEventName[] {
    return serviceEventNames.filter((name) => this.#entries[name].length > 0);
  }
}
