/** Who has written the line that is not yet ended: 0 nobody, else a number of the channel's. */
const openAt = 1;
const lockAt = 0;
/** A cell that never changes, to sleep on. */
const sleepAt = 2;
/** Descriptor of the open file. */
const descriptorAt = 3;

/** How long one thread waits for another, which may hang in a write to a dead disk, milliseconds. */
const patienceMs = 1_000;

/** What the threads that write into one log share: one at a time, and whether a line is unfinished. */
export class LogLock {
  readonly shared: Int32Array;

  constructor(shared: Int32Array = new Int32Array(new SharedArrayBuffer(4 * Int32Array.BYTES_PER_ELEMENT))) {
    this.shared = shared;
  }

  enter(): void {
    if (Atomics.compareExchange(this.shared, lockAt, 0, 1) === 0) return;
    const deadline = Date.now() + patienceMs;
    while (Atomics.compareExchange(this.shared, lockAt, 0, 1) !== 0 && Date.now() < deadline) Atomics.wait(this.shared, sleepAt, 0, 1);
  }

  leave(): void {
    Atomics.store(this.shared, lockAt, 0);
  }

  get open(): number {
    return Atomics.load(this.shared, openAt);
  }

  set open(writer: number) {
    Atomics.store(this.shared, openAt, writer);
  }

  get descriptor(): number {
    return Atomics.load(this.shared, descriptorAt);
  }

  set descriptor(descriptor: number) {
    Atomics.store(this.shared, descriptorAt, descriptor);
  }
}
