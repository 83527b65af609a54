import { serviceEventNames, type ServiceEventData, type ServiceEventHandler, type ServiceEventName } from '../contract/service-events.js';

type Handlers = { readonly [N in ServiceEventName]: ServiceEventHandler<N>[] };

/** What the app listens for. */
export class AppEvents {
  readonly #handlers: Handlers = { stop: [], pause: [], continue: [], paramChange: [], sessionChange: [], power: [], device: [], timeChange: [], control: [] };
  readonly #changed: (names: readonly ServiceEventName[]) => void;

  /** `changed` is called with all events that have a handler, when an event gets its first or loses its last one. */
  constructor(changed: (names: readonly ServiceEventName[]) => void) {
    this.#changed = changed;
  }

  on<N extends ServiceEventName>(name: N, handler: ServiceEventHandler<N>): void {
    const handlers = this.#of(name);
    if (typeof handler !== 'function') throw new TypeError(`The handler of '${name}' is not a function.`);
    if (handlers.push(handler) === 1) this.#changed(this.#names());
  }

  /** Removes a handler that `on` added, once. */
  off<N extends ServiceEventName>(name: N, handler: ServiceEventHandler<N>): void {
    const handlers = this.#of(name);
    const index = handlers.indexOf(handler);
    if (index === -1) return;
    handlers.splice(index, 1);
    if (handlers.length === 0) this.#changed(this.#names());
  }

  has(name: ServiceEventName): boolean {
    return this.#of(name).length > 0;
  }

  /** Calls the handlers in the order in which they came, each after the one before has settled; rejects with the first failure. */
  async emit<N extends ServiceEventName>(name: N, data: ServiceEventData[N]): Promise<void> {
    for (const handler of [...this.#of(name)]) await handler(data);
  }

  #of<N extends ServiceEventName>(name: N): Handlers[N] {
    if (!Object.hasOwn(this.#handlers, name)) throw new TypeError(`There is no event '${name}'; there are ${serviceEventNames.join(', ')}.`);
    return this.#handlers[name];
  }

  #names(): ServiceEventName[] {
    return serviceEventNames.filter((name) => this.#handlers[name].length > 0);
  }
}
