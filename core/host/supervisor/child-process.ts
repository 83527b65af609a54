import type { ChildProcess } from 'node:child_process';
import { Readable } from 'node:stream';
import type { Job } from '../../scm/job.js';
import { hangDescriptor, onChannel, wrap, type FromChild, type ToChild } from '../child-channel.js';
import { reportLines } from './report-lines.js';
import { settlesWithin } from './stop-steps.js';

/** Longest time for the rest of a child's output once it has ended: a process that outlives it may keep its pipes open. */
const drainMs = 2_000;

/** A child of the supervisor: its output goes into the service's log as it comes, and its end is its output's end. */
export class SupervisedChild {
  /** The exit code, once there is nothing more of its output. */
  readonly ended: Promise<number>;
  /** The exit code, at once. */
  readonly exited: Promise<number>;
  readonly #child: ChildProcess;
  readonly #closed: Promise<unknown>;
  /** Its exit code, where it was ended for a reason. */
  #killedFor: number | undefined;

  constructor(process: ChildProcess) {
    this.#child = process;
    this.exited = new Promise((resolve) => process.once('exit', (code) => resolve(this.#killedFor ?? code ?? 1)));
    this.#closed = new Promise((resolve) => process.once('close', resolve));
    this.ended = this.exited.then(async (code) => {
      await this.drained();
      return code;
    });
    pipeOutput(process);
  }

  /** Whether it is a Node child that can be talked to. */
  get connected(): boolean {
    return this.#child.connected;
  }

  get processId(): number {
    return this.#child.pid ?? 0;
  }

  /** Calls back for what the child's preload says, and for the word of PM2's apps. */
  listen(listener: (message: FromChild) => void): void {
    onChannel(this.#child, listener);
    this.#child.on('message', (message) => {
      if (message === 'ready') listener({ kind: 'ready' });
    });
  }

  /** False when the child has closed its channel. */
  send(message: ToChild): boolean {
    if (!this.connected) return false;
    this.#child.send(wrap(message), () => undefined);
    return true;
  }

  /** Calls back when the child's thread sees that its event loop hangs, again and again as long as it does; `doing` says where. */
  onHang(listener: (doing: string) => void): void {
    const reports = this.#child.stdio[hangDescriptor];
    if (!(reports instanceof Readable)) return;
    // A child that ends is told otherwise.
    reports.setEncoding('utf8').on('data', reportLines(listener)).on('error', () => undefined);
  }

  /** A Node child that has to be ended: what it holds open, for a log. Empty for other programs. */
  async describeOpen(ms: number): Promise<string> {
    const answer = new Promise<string>((resolve) => onChannel<FromChild>(this.#child, (message) => {
      if (message.kind === 'described') resolve(message.text);
    }));
    if (!this.send({ kind: 'describe' })) return '';
    return await settlesWithin(answer, ms) ? `Still open: ${await answer}` : 'Its event loop stands still';
  }

  /** Nothing more of its output, or too long a time for it. */
  async drained(): Promise<void> {
    await settlesWithin(this.#closed, drainMs);
  }

  /** @param code What its exit code is to be for whoever asks; Windows' own is 1. */
  kill(code?: number): void {
    this.#killedFor ??= code;
    this.#child.kill('SIGKILL');
  }
}

/** Bytes as they are. */
function pipeOutput({ stdout, stderr }: ChildProcess): void {
  stdout?.on('data', (chunk: Buffer) => void process.stdout.write(chunk));
  stderr?.on('data', (chunk: Buffer) => void process.stderr.write(chunk));
}

/** Puts a child into the job of all children, unless it has ended already. */
export function addToJob(job: Job, processId: number, note: (text: string) => void): void {
  try {
    job.add(processId);
  } catch (error) {
    note(`process ${processId} could not be put into the job of the service's children: ${String(error)}`);
  }
}
