import { setTimeout as sleep } from 'node:timers/promises';
import { listeningWord, readyWord } from '../../contract/host-debug.js';
import type { ServiceSettings } from '../../contract/settings.js';

/** The time between two questions, and what an answer may take, milliseconds. */
const pauseMs = 250;
const answerMs = 5_000;

/** When the app counts as ready, by the service's own settings. */
export class Readiness {
  readonly #settings: Pick<ServiceSettings, 'readyWhen' | 'readyUrl'>;
  readonly #over: AbortSignal;
  readonly #ready: () => void;
  #heard = false;

  /** `ready` is called once; never after `over`. */
  constructor(settings: Pick<ServiceSettings, 'readyWhen' | 'readyUrl'>, over: AbortSignal, ready: () => void) {
    [this.#settings, this.#over, this.#ready] = [settings, over, ready];
  }

  /** Takes a word of the host's. */
  hear(word: string): void {
    if (this.#heard || (word !== readyWord && word !== listeningWord)) return;
    this.#heard = true;
    const { readyWhen, readyUrl } = this.#settings;
    if (word === listeningWord && readyWhen === 'Http' && readyUrl !== null) void this.#untilAnswered(readyUrl);
    else this.#ready();
  }

  async #untilAnswered(url: string): Promise<void> {
    while (!this.#over.aborted) {
      if (await answersWell(url)) return this.#over.aborted ? undefined : this.#ready();
      await sleep(pauseMs, undefined, { signal: this.#over }).catch(() => undefined);
    }
  }
}

/** 200 to 399, as a service with -ReadyUrl takes it. */
async function answersWell(url: string): Promise<boolean> {
  try {
    const { status, body } = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(answerMs) });
    await body?.cancel();
    return status >= 200 && status < 400;
  } catch {
    return false;
  }
}
