import type { StopReason } from '../../contract/service-events.js';
import { HostExit } from '../../contract/host-exit.js';
import { settlesWithin } from './stop-steps.js';

/** One process of the service's script. */
export interface Instance {
  readonly processId: number;
  readonly ready: Promise<void>;
  /** The exit code, once there is nothing more of its output. */
  readonly ended: Promise<number>;
  send(message: { readonly kind: 'stop'; readonly reason: StopReason } | { readonly kind: 'retire' }): boolean;
  kill(): void;
  /** What it holds open, for a log. */
  describeOpen(): Promise<string>;
}

export interface InstancesHost {
  readonly count: number;
  readonly startTimeoutMs: number;
  /** Time that the instances have to end when they are asked. */
  readonly stopTimeoutMs: number;
  /** `index`: 0 to count - 1. */
  fork(index: number): Instance;
  /** All instances are ready for the first time. */
  ready(): void;
  /** The service ends with this code; its instances have ended. */
  failed(code: number): void;
  note(text: string): void;
  /** A note that belongs into the event log, too. */
  alert(text: string): void;
}

interface Slot {
  readonly index: number;
  instance: Instance | undefined;
  readyAt: number | undefined;
  /** In a row: an instance that was ready for long makes it 0. */
  failures: number;
  timer: NodeJS.Timeout | undefined;
}

/** How long an instance must have been ready for its end to count as the first of a row, milliseconds. */
const soundMs = 60_000;
const firstDelayMs = 200;
const longestDelayMs = 30_000;
/** When every instance has failed so often in a row, the service fails: its failure actions know what to do then. */
export const mostFailures = 5;

/** The instances of a script: started together, replaced one by one when they die or are to be restarted, stopped together. */
export class Instances {
  readonly #host: InstancesHost;
  readonly #slots: readonly Slot[];
  /** Those that others have replaced, until they have ended. */
  readonly #retiring = new Set<Instance>();
  #started = false;
  #ending = false;
  #restarting = false;

  constructor(host: InstancesHost) {
    this.#host = host;
    this.#slots = Array.from({ length: host.count }, (_, index) => ({ index, instance: undefined, readyAt: undefined, failures: 0, timer: undefined }));
  }

  start(): void {
    for (const slot of this.#slots) this.#fill(slot);
  }

  /** Stops all at the same time, and gives the service's exit code: the first that is not 0, or StopTimeout. */
  async stop(reason: StopReason = 'Stop'): Promise<number> {
    this.#ending = true;
    for (const { timer } of this.#slots) clearTimeout(timer);
    const all = this.#all();
    for (const instance of all) if (!instance.send({ kind: 'stop', reason })) instance.kill();
    const left = new Set(all);
    const codes = Promise.all(all.map(async (instance) => {
      const code = await instance.ended;
      left.delete(instance);
      return code;
    }));
    if (await settlesWithin(codes, this.#host.stopTimeoutMs)) return (await codes).find((code) => code !== 0) ?? 0;
    const open = await Promise.all([...left].map(async (instance) => `Process ${instance.processId}: ${await instance.describeOpen()}.`));
    this.#host.alert(['Not all instances had ended within the stop time-out; they are ended now.', ...open].join(' '));
    for (const instance of all) instance.kill();
    await codes;
    return HostExit.StopTimeout;
  }

  /** Replaces one after the other: the next is stopped only when the one before has a successor that is ready. */
  async restart(): Promise<void> {
    if (this.#restarting || this.#ending) return this.#host.note('the instances are being restarted or stopped already');
    this.#restarting = true;
    this.#host.note('the instances are restarted, one after the other');
    try {
      for (const slot of this.#slots) {
        if (!await this.#replace(slot)) return this.#host.note(`the restart ends here: instance ${slot.index} could not be replaced, and goes on with those behind it as it is`);
      }
      if (!this.#ending) this.#host.note('all instances were restarted');
    } finally {
      this.#restarting = false;
    }
  }

  async #replace(slot: Slot): Promise<boolean> {
    if (this.#ending) return true;
    const fresh = this.#host.fork(slot.index);
    this.#retiring.add(fresh); // so that a stop finds it
    const failed = fresh.ended.then(() => false);
    const ready = await Promise.race([fresh.ready.then(() => true), failed, settlesWithin(fresh.ready, this.#host.startTimeoutMs)]);
    this.#retiring.delete(fresh);
    if (this.#ending) return true;
    if (!ready) {
      fresh.kill();
      return false;
    }
    const old = slot.instance;
    clearTimeout(slot.timer);
    this.#place(slot, fresh);
    if (old !== undefined) await this.#retire(old);
    return true;
  }

  async #retire(old: Instance): Promise<void> {
    this.#retiring.add(old);
    if (!old.send({ kind: 'retire' })) old.kill();
    if (!await settlesWithin(old.ended, this.#host.stopTimeoutMs)) {
      this.#host.note(`process ${old.processId} was replaced, but has not ended; it is ended now`);
      old.kill();
      await old.ended;
    }
    this.#retiring.delete(old);
  }

  #fill(slot: Slot): void {
    this.#place(slot, this.#host.fork(slot.index));
  }

  #place(slot: Slot, instance: Instance): void {
    slot.instance = instance;
    slot.readyAt = undefined;
    void instance.ready.then(() => this.#becameReady(slot, instance));
    void instance.ended.then((code) => this.#ended(slot, instance, code));
  }

  #becameReady(slot: Slot, instance: Instance): void {
    if (slot.instance !== instance) return;
    slot.readyAt = performance.now();
    if (this.#started || !this.#slots.every(({ readyAt }) => readyAt !== undefined)) return;
    this.#started = true;
    this.#host.ready();
  }

  #ended(slot: Slot, instance: Instance, code: number): void {
    if (this.#ending || slot.instance !== instance) return;
    slot.instance = undefined;
    if (!this.#started) {
      this.#host.note(`instance ${slot.index} ended with exit code ${code} before all were ready`);
      return void this.#fail(code);
    }
    if (slot.readyAt !== undefined && performance.now() - slot.readyAt > soundMs) slot.failures = 0;
    slot.readyAt = undefined;
    slot.failures++;
    if (this.#slots.every(({ failures }) => failures >= mostFailures)) {
      this.#host.alert(`Instance ${slot.index} ended with exit code ${code}, as all instances do again and again; the service ends.`);
      return void this.#fail(code || 1);
    }
    const delayMs = Math.min(firstDelayMs * 2 ** (slot.failures - 1), longestDelayMs);
    const text = `Instance ${slot.index} ended with exit code ${code}; another one is started in ${delayMs} ms.`;
    if (code === 0) this.#host.note(text);
    else this.#host.alert(text);
    slot.timer = setTimeout(() => this.#fill(slot), delayMs);
  }

  async #fail(code: number): Promise<void> {
    await this.stop();
    this.#host.failed(code);
  }

  #all(): Instance[] {
    return [...this.#slots.flatMap(({ instance }) => (instance === undefined ? [] : [instance])), ...this.#retiring];
  }
}
