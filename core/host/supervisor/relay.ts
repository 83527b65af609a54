import type { HostBridge } from '../../contract/host-bridge.js';
import { hostControls } from '../../contract/host-controls.js';
import type { ServiceEvent, ServiceEventData, ServiceEventName } from '../../contract/service-events.js';
import type { FromChild, ToChild } from '../child-channel.js';

export interface RelayChild {
  send(message: ToChild): boolean;
}

/** A name with its data, which the compiler can't bring together by itself. */
const eventOf: { readonly [N in ServiceEventName]: (data: ServiceEventData[N]) => ServiceEvent } = {
  stop: (data) => ({ name: 'stop', data }),
  pause: (data) => ({ name: 'pause', data }),
  continue: (data) => ({ name: 'continue', data }),
  paramChange: (data) => ({ name: 'paramChange', data }),
  sessionChange: (data) => ({ name: 'sessionChange', data }),
  power: (data) => ({ name: 'power', data }),
  device: (data) => ({ name: 'device', data }),
  timeChange: (data) => ({ name: 'timeChange', data }),
  control: (data) => ({ name: 'control', data }),
};

/**
 * Carries between the service's host and the library in Node children: what the children say goes to the host, and what Windows tells
 * the service to every child. Pause and continue have succeeded when all children that take them have answered.
 */
export class Relay {
  readonly #bridge: HostBridge;
  readonly #children: () => readonly RelayChild[];
  readonly #listening = new WeakMap<RelayChild, readonly ServiceEventName[]>();
  readonly #heard = new Set<ServiceEventName>();
  readonly #turns = new Map<number, (failed: boolean) => void>();
  #lastTurn = 0;

  constructor(bridge: HostBridge, children: () => readonly RelayChild[]) {
    this.#bridge = bridge;
    this.#children = children;
  }

  take(child: RelayChild, message: FromChild): void {
    switch (message.kind) {
      case 'note':
        return this.#bridge.note(message.text);
      case 'progress':
        return this.#bridge.reportProgress();
      case 'requestTime':
        return this.#bridge.requestTime(message.ms);
      case 'logEvent':
        return this.#bridge.logEvent(message.type, message.text);
      case 'uncaught':
        return this.#bridge.logEvent('Error', message.text);
      case 'watchPowerSetting':
        return this.#bridge.watchPowerSetting(message.guid);
      case 'watchDevices':
        return this.#bridge.watchDevices(message.classGuid);
      case 'settled':
        return this.#turns.get(message.turn)?.(message.failed);
      case 'listen':
        this.#listening.set(child, message.events);
        for (const name of message.events) this.#listen(name);
    }
  }

  /** Once heard, always heard: a child that no longer listens is not told. The stop is the supervisor's own. */
  #listen<N extends ServiceEventName>(name: N): void {
    if (name === 'stop' || this.#heard.has(name)) return;
    this.#heard.add(name);
    if (name === 'pause' || name === 'continue') this.#bridge.on(name, () => this.#pauseOrContinue(name));
    else this.#bridge.on(name, (data) => this.#tell(eventOf[name](data)));
  }

  #tell(event: ServiceEvent): void {
    // The host's own.
    if (event.name === 'control' && event.data.code === hostControls.RestartInstances) return;
    for (const child of this.#listeners(event.name)) child.send({ kind: 'event', event });
  }

  #listeners(name: ServiceEventName): readonly RelayChild[] {
    return this.#children().filter((child) => this.#listening.get(child)?.includes(name));
  }

  async #pauseOrContinue(kind: 'pause' | 'continue'): Promise<void> {
    const answers = this.#listeners(kind).map((child) => new Promise<boolean>((resolve) => {
      const turn = ++this.#lastTurn;
      this.#turns.set(turn, (failed) => {
        this.#turns.delete(turn);
        resolve(failed);
      });
      if (!child.send({ kind, turn })) resolve(true);
    }));
    if ((await Promise.all(answers)).some((failed) => failed)) throw new Error(`a child could not ${kind}`);
  }
}
