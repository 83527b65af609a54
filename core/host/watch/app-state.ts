import { readMainStack } from './main-stack.js';
import { afterWatching } from './watched-time.js';

/** How long an app may take to answer, also on a busy machine, and its thread to halt, milliseconds. */
const patience = { answerMs: 1_500, haltMs: 750 };

/** Tells what the app is doing when it has to be ended: what it holds open, or where its event loop hangs. */
export class AppState {
  readonly #ask: () => void;
  readonly #patience: typeof patience;
  #answered: ((text: string | undefined) => void) | undefined;

  /** @param ask Asks the app's thread, which answers by `answered` if it can. */
  constructor(ask: () => void, limits: Partial<typeof patience> = {}) {
    this.#ask = ask;
    this.#patience = { ...patience, ...limits };
  }

  answered(text: string): void {
    this.#answered?.(text);
  }

  /** A sentence, within some three seconds. */
  async describe(): Promise<string> {
    const open = await new Promise<string | undefined>((resolve) => {
      const answered = afterWatching(this.#patience.answerMs, () => resolve(undefined));
      this.#answered = (text) => {
        answered();
        resolve(text);
      };
      this.#ask();
    });
    this.#answered = undefined;
    return open === undefined ? this.describeHang() : `Still open: ${open}`;
  }

  /** The same of an app that is known to answer nothing. */
  async describeHang(): Promise<string> {
    const stack = await readMainStack(this.#patience.haltMs);
    return stack === undefined ? 'Its event loop stands still in native code, of which no stack can be read' : `Its event loop stands still here:\n${stack}`;
  }
}
