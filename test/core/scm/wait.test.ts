import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { WatchedProcess } from '../../../core/scm/process.js';
import type { ServiceStatus } from '../../../core/scm/status.js';
import { waitForState, type WaitOptions } from '../../../core/scm/wait.js';
import { ProcessEndedError, UnexpectedStateError, WaitStalledError, WaitTimeoutError, type WantedState } from '../../../core/scm/wait-errors.js';
import { FakeClock } from './fake-clock.js';

const base: ServiceStatus = {
  state: 'StartPending', type: 16, controlsAccepted: 0, win32ExitCode: 0, serviceExitCode: 0, checkpoint: 0, waitHintMs: 0,
  processId: 7, flags: 0, runsInSystemProcess: false,
};

/** A service that is in each of the states from the given time (ms after the start) on. */
type Course = readonly (readonly [fromMs: number, status: Partial<ServiceStatus>])[];

function wait(course: Course, wanted: WantedState, options: WaitOptions & { remote?: boolean } = {}) {
  const clock = new FakeClock();
  const start = clock.now();
  const elapsed = () => clock.now() - start;
  const service = {
    name: 'api',
    remote: options.remote ?? false,
    status: () => ({ ...base, ...course.findLast(([fromMs]) => fromMs <= elapsed())?.[1] }),
  };
  const result = waitForState(service, wanted, { clock, watch: () => 'denied', ...options });
  return { result, clock, elapsed };
}

describe('waitForState', () => {
  test('resolves at once when the state is there already', async () => {
    const { result, clock } = wait([[0, { state: 'Running' }]], 'Running');
    assert.equal((await result).state, 'Running');
    assert.deepEqual(clock.sleeps, []);
  });

  test('refuses a time that is no number, which would never be over', async () => {
    const text: number = JSON.parse('"30"');
    for (const timeoutMs of [NaN, text]) await assert.rejects(wait([[0, {}]], 'Running', { timeoutMs }).result, { name: 'SettingRangeError', message: /timeoutMs/ });
  });

  test('sees a change soon: within a third of the time it took, or 50 ms', async () => {
    for (const at of [3, 20, 100, 5000]) {
      const { result, elapsed } = wait([[0, {}], [at, { state: 'Running' }]], 'Running');
      await result;
      assert.ok(elapsed() >= at && elapsed() <= at + Math.max(2, Math.min(50, at / 3)), `${at} seen at ${elapsed()}`);
    }
  });

  test('looks no more often than a tenth of the wait hint, within 10 to 50 ms', async () => {
    for (const [waitHintMs, expected] of [[0, 10], [200, 20], [30_000, 50]] as const) {
      const { result, clock } = wait([[0, { waitHintMs }], [2000, { state: 'Running' }]], 'Running');
      await result;
      assert.equal(Math.max(...clock.sleeps), expected);
    }
  });

  test('takes a condition, and then no state is unexpected', async () => {
    const { result } = wait([[0, { state: 'Stopped' }], [50, { state: 'Running', processId: 9 }]], ({ processId }) => processId === 9);
    assert.equal((await result).state, 'Running');
  });

  test('rejects at the deadline, not later', async () => {
    const { result, elapsed } = wait([[0, { state: 'Running' }]], 'Stopped', { timeoutMs: 345 });
    await assert.rejects(result, (error) => error instanceof WaitTimeoutError && error.timeoutMs === 345 && error.status.state === 'Running');
    assert.equal(elapsed(), 345);
  });

  test('looks once more at the deadline', async () => {
    const { result } = wait([[0, {}], [345, { state: 'Running' }]], 'Running', { timeoutMs: 345 });
    assert.equal((await result).state, 'Running');
  });

  test('rejects when a service stops instead of running, with its exit codes', async () => {
    const { result } = wait([[0, {}], [30, { state: 'Stopped', win32ExitCode: 1066, serviceExitCode: 3 }]], 'Running');
    await assert.rejects(result, (error) => error instanceof UnexpectedStateError && error.serviceName === 'api'
      && error.status.win32ExitCode === 1066 && error.status.serviceExitCode === 3 && /exit code 1066, service exit code 3/.test(error.message));
  });

  test('waits on when the caller says that Stopped is fine', async () => {
    const { result } = wait([[0, { state: 'Stopped' }], [70, { state: 'Running' }]], 'Running', { failOn: [] });
    assert.equal((await result).state, 'Running');
  });

  test('rejects when the checkpoint stands still longer than wait hint and grace', async () => {
    const { result, elapsed } = wait([[0, { waitHintMs: 2000, checkpoint: 1 }], [500, { waitHintMs: 2000, checkpoint: 2 }]], 'Running', { stallGraceMs: 1000 });
    await assert.rejects(result, (error) => error instanceof WaitStalledError && error.stalledMs > 3000 && error.status.checkpoint === 2);
    assert.ok(elapsed() > 3500 && elapsed() < 3700, `${elapsed()}`);
  });

  test('goes on for as long as the checkpoint moves', async () => {
    const course = Array.from({ length: 100 }, (_, index) => [index * 900, { checkpoint: index, waitHintMs: 500 }] as const);
    const seen: number[] = [];
    const { result } = wait([...course, [90_000, { state: 'Running' }]], 'Running', { stallGraceMs: 500, onProgress: ({ checkpoint }) => seen.push(checkpoint) });
    await result;
    assert.deepEqual(seen, Array.from({ length: 100 }, (_, index) => index));
  });

  test('a state that does not pass by itself is no stall', async () => {
    const { result } = wait([[0, { state: 'Running' }], [200_000, { state: 'Stopped' }]], 'Stopped', { stallGraceMs: 1000 });
    assert.equal((await result).state, 'Stopped');
  });

  test('rejects with the reason when the signal is aborted', async () => {
    const reason = new Error('cancelled');
    await assert.rejects(wait([[0, {}]], 'Running', { signal: AbortSignal.abort(reason) }).result, reason);
  });

  test('a failed query rejects as it is', async () => {
    const gone = new Error('gone');
    const service = { name: 'api', remote: false, status: () => { throw gone; } };
    await assert.rejects(waitForState(service, 'Stopped'), gone);
  });
});

describe("the service's process", () => {
  /** A process that ends after so many looks. */
  const endsAfter = (looks: number, code: number, closed: string[] = []) => (): WatchedProcess => ({
    exitCode: () => (looks-- > 0 ? null : code),
    [Symbol.dispose]: () => void closed.push('closed'),
  });

  test('ended without a report: rejects with its exit code, after the SCM had time to notice', async () => {
    const closed: string[] = [];
    const { result, elapsed } = wait([[0, {}]], 'Running', { watch: endsAfter(5, 7, closed) });
    await assert.rejects(result, (error) => error instanceof ProcessEndedError && error.exitCode === 7 && error.status.processId === 7);
    assert.ok(elapsed() >= 1000 && elapsed() < 1200, `${elapsed()}`);
    assert.deepEqual(closed, ['closed']);
  });

  test('gone before anyone looked: the exit code is unknown', async () => {
    await assert.rejects(wait([[0, {}]], 'Running', { watch: () => 'gone' }).result, { name: 'ProcessEndedError', exitCode: null });
  });

  test("the SCM's own word comes first", async () => {
    const { result } = wait([[0, {}], [400, { state: 'Stopped', win32ExitCode: 1067, processId: 0 }]], 'Running', { watch: endsAfter(3, 7) });
    await assert.rejects(result, UnexpectedStateError);
  });

  test('is watched anew when the service has another one', async () => {
    const watched: number[] = [];
    const watch = (pid: number) => {
      watched.push(pid);
      return pid === 7 ? ('gone' as const) : ('denied' as const);
    };
    const { result } = wait([[0, {}], [300, { processId: 8 }], [3000, { state: 'Running', processId: 8 }]], 'Running', { watch });
    await result;
    assert.deepEqual(watched, [7, 8]);
  });

  test("of another machine isn't looked for", async () => {
    const { result } = wait([[0, {}], [3000, { state: 'Running' }]], 'Running', { watch: () => 'gone', remote: true });
    assert.equal((await result).state, 'Running');
  });
});
