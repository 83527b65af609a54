import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { openSession, type Session } from '../../build/sandbox/session.js';
import { scmLevelsVariables } from './install.js';

export interface Answer {
  readonly [name: string]: unknown;
}

/** One line of the recovery agent's log; every value is text. */
export interface RecoveryEvent {
  readonly event: string;
  readonly [name: string]: string | undefined;
}

/** proof.exe and the recovery agent of a session of its own. */
export class Witness {
  private constructor(readonly session: Session) {}

  static async open(): Promise<Witness> {
    return new Witness(await openSession());
  }

  /** What proof.exe answers; a call that failed is an answer {api, error}, too. */
  async ask(...args: readonly string[]): Promise<Answer> {
    const { stdout, stderr } = await this.session.run(scmLevelsVariables.NODESVC_TEST_PROOF, args, { timeoutMs: 60_000 });
    const answer: unknown = stdout === '' ? undefined : JSON.parse(stdout);
    if (typeof answer !== 'object' || answer === null) throw new Error(`proof ${args.join(' ')}: ${stdout}${stderr}`);
    return { ...answer };
  }

  /** The same for a call that has to succeed. */
  async must(...args: readonly string[]): Promise<Answer> {
    const answer = await this.ask(...args);
    if ('error' in answer) throw new Error(`proof ${args.join(' ')}: ${JSON.stringify(answer)}`);
    return answer;
  }

  /** The error of a call, 0 when it succeeded. */
  async errorOf(...args: readonly string[]): Promise<number> {
    return Number((await this.ask(...args))['error'] ?? 0);
  }

  /** Creates a service of test-service.exe with the behaviour given. */
  create(name: string, behaviour: string, ...options: readonly string[]): Promise<Answer> {
    return this.must('create', name, `path=${scmLevelsVariables.NODESVC_TEST_SERVICE} ${behaviour}`, ...options);
  }

  async state(name: string): Promise<number> {
    return Number((await this.must('get', name, 'status'))['state']);
  }

  async waitForState(name: string, state: number): Promise<void> {
    await until(`${name} has the state ${state}`, async () => (await this.state(name)) === state);
  }

  events(name: string): RecoveryEvent[] {
    return this.#log().filter(({ service }) => service === name);
  }

  /** The services of which an event is told, in the order in which it was reported. */
  order(event: string): string[] {
    return this.#log().flatMap((one) => (one.event === event && one['service'] !== undefined ? [one['service']] : []));
  }

  /** The words of the events of a service in their order, without those that a start always has. */
  story(name: string): string[] {
    return this.events(name).map(({ event }) => event).filter((event) => event !== 'created' && event !== 'running');
  }

  async waitForEvents(name: string, event: string, count: number): Promise<readonly RecoveryEvent[]> {
    let found: RecoveryEvent[] = [];
    await until(`${name} has ${count} events "${event}"`, () => (found = this.events(name).filter((one) => one.event === event)).length >= count);
    return found;
  }

  /** The Windows path of a file of the session's, of which there is none yet. */
  file(name: string): string {
    return `${this.session.temp}\\${name}`;
  }

  make(file: string): void {
    writeFileSync(this.session.toHostPath(file), '');
  }

  /** Keeps a service open while `work` goes on. */
  async holding(name: string, work: () => Promise<void>): Promise<void> {
    const file = this.file(`holding-${name}`);
    const holder = this.ask('hold', name, file);
    await until(`${name} is held`, () => existsSync(this.session.toHostPath(file)));
    await work();
    rmSync(this.session.toHostPath(file));
    await holder;
  }

  close(): Promise<void> {
    return this.session.close();
  }

  #log(): RecoveryEvent[] {
    const log = this.session.toHostPath(scmLevelsVariables.NODESVC_TEST_RECOVERY_LOG);
    // The line that is just being written counts once it is whole.
    return existsSync(log) ? readFileSync(log, 'utf8').split('\n').slice(0, -1).map(parseEvent) : [];
  }
}

async function until(what: string, isTrue: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 60_000; !(await isTrue()); await delay(10)) {
    if (Date.now() > end) throw new Error(`Not within 60 s: ${what}.`);
  }
}

function parseEvent(line: string): RecoveryEvent {
  const pairs = [...line.matchAll(/(\w+)=(?:"((?:[^"\\]|\\.)*)"|(\S*))/g)].map(([, name = '', quoted, plain]) => [name, quoted?.replace(/\\(.)/g, '$1') ?? plain] as const);
  const { event = '', ...rest } = Object.fromEntries(pairs);
  return { event, ...rest };
}
