import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, mock, test } from 'node:test';
import { HostExit } from '../../../../core/contract/host-exit.js';
import { Lifecycle } from '../../../../core/host/service/lifecycle.js';
import type { HostStatus } from '../../../../core/host/service/lifecycle-host.js';
import { checkpointIntervalMs } from '../../../../core/host/service/pending-clock.js';

let events: string[];
let statuses: HostStatus[];
let lifecycle: Lifecycle;
let guards: number[];
let alerts: string[];
/** Whether the app's state is described at once; else `answer` does it. */
let answers: boolean;
let answer: (doing: string) => void;
let clock: number;

beforeEach(() => {
  mock.timers.enable({ apis: ['setTimeout', 'setInterval'] });
  events = [];
  statuses = [];
  guards = [];
  alerts = [];
  answers = true;
  clock = 0;
  lifecycle = new Lifecycle({
    startTimeoutMs: 60_000,
    stopTimeoutMs: 30_000,
    setStatus: (status) => {
      statuses.push(status);
      const code = status.win32ExitCode === 0 && status.serviceExitCode === 0 ? '' : ` ${status.win32ExitCode}/${status.serviceExitCode}`;
      events.push(`${status.state}${status.checkpoint || ''}${code}`);
    },
    now: () => clock,
    askAppToStop: () => void events.push('ask'),
    askApp: (what, turn) => void events.push(`${what} ${turn}`),
    guardStop: (ms) => void guards.push(ms),
    reported: () => void events.push('reported'),
    endProcess: (exitCode) => void events.push(`end ${exitCode}`),
    note: () => void events.push('note'),
    alert: (code, text) => {
      events.push(`alert ${code}`);
      alerts.push(text);
    },
    awaited: () => 'something',
    describeApp: (hangs, done) => {
      events.push(hangs ? 'describe hang' : 'describe');
      if (answers) done('It does this');
      else answer = done;
    },
  });
});

afterEach(() => mock.timers.reset());

/** What happened since the last look. */
const since = (): string[] => events.splice(0);

function runningService(): void {
  lifecycle.connected();
  lifecycle.ready();
  since();
}

/** No timer is left behind: time brings nothing any more. */
function assertAtRest(): void {
  since();
  mock.timers.tick(10 * 60_000);
  assert.deepEqual(since(), []);
}

describe('starting', () => {
  test('runs when the app is loaded, and not before', () => {
    lifecycle.connected();
    assert.deepEqual(since(), ['StartPending1']);
    lifecycle.ready();
    assert.deepEqual(since(), ['Running']);
    assertAtRest();
  });

  test('runs at once when the app was loaded before the SCM called', () => {
    lifecycle.ready();
    assert.deepEqual(since(), []);
    lifecycle.connected();
    assert.deepEqual(since(), ['StartPending1', 'Running']);
    assertAtRest();
  });

  test('shows that it is alive: the checkpoint moves well within the wait hint', () => {
    lifecycle.connected();
    mock.timers.tick(3 * checkpointIntervalMs);
    assert.deepEqual(since(), ['StartPending1', 'StartPending2', 'StartPending3', 'StartPending4']);
    for (const { waitHintMs } of statuses) assert.ok(waitHintMs >= 2 * checkpointIntervalMs);
  });

  test('ends at its deadline, with the reason', () => {
    lifecycle.connected();
    mock.timers.tick(59_999);
    assert.ok(since().every((event) => event.startsWith('StartPending')));
    mock.timers.tick(1);
    assert.deepEqual(since().slice(-5), ['describe', `alert ${HostExit.StartTimeout}`, `Stopped 1066/${HostExit.StartTimeout}`, 'reported', `end ${HostExit.StartTimeout}`]);
    assert.deepEqual(alerts, ['the app was not ready within 60000 ms; it waited for something; the service is ended. It does this']);
    assertAtRest();
  });

  test('an app that ends before it is loaded is a failure with its code', () => {
    lifecycle.connected();
    lifecycle.exited(13);
    assert.deepEqual(since(), ['StartPending1', 'Stopped 1066/13', 'reported']);
    lifecycle.ready();
    assertAtRest();
  });

  test('an app that ended before the SCM called is reported once it does', () => {
    lifecycle.exited(7);
    assert.deepEqual(since(), []);
    lifecycle.connected();
    assert.deepEqual(since(), ['StartPending1', 'Stopped 1066/7', 'reported']);
    assertAtRest();
  });

  test('an app that was loaded and ended with 0 before the SCM called never ran', () => {
    lifecycle.ready();
    lifecycle.exited(0);
    lifecycle.connected();
    assert.deepEqual(since(), ['StartPending1', 'Stopped', 'reported']);
    assertAtRest();
  });

  test('an app that gets ready when its deadline has passed is too late', () => {
    answers = false;
    lifecycle.connected();
    mock.timers.tick(60_000);
    since();
    lifecycle.ready();
    assert.deepEqual(since(), []);
    answer('It does this');
    assert.deepEqual(since().slice(1), [`Stopped 1066/${HostExit.StartTimeout}`, 'reported', `end ${HostExit.StartTimeout}`]);
  });

  test('takes a stop at once, and is never ready then', () => {
    lifecycle.stopRequested();
    lifecycle.connected();
    assert.deepEqual(since(), ['StartPending1']);
    lifecycle.stopRequested();
    assert.deepEqual(since(), ['StopPending1', 'ask']);
    lifecycle.ready();
    lifecycle.stopRequested();
    assert.deepEqual(since(), []);
    lifecycle.exited(0);
    assert.deepEqual(since(), ['Stopped', 'reported']);
    assertAtRest();
  });

  test('that was stopped is not ended at the start deadline, but at that of the stop', () => {
    lifecycle.connected();
    mock.timers.tick(59_000);
    lifecycle.stopRequested();
    since();
    mock.timers.tick(29_999);
    assert.ok(since().every((event) => event.startsWith('StopPending')));
    mock.timers.tick(1);
    assert.ok(since().includes(`Stopped 0/${HostExit.StopTimeout}`));
  });

  test('connects once', () => {
    runningService();
    lifecycle.connected();
    lifecycle.ready();
    assert.deepEqual(since().filter((event) => event !== 'Running'), []);
    assertAtRest();
  });
});

describe('stopping', () => {
  beforeEach(runningService);

  test('asks the app, shows that it is alive, and is stopped when the app has ended', () => {
    lifecycle.stopRequested();
    assert.deepEqual(since(), ['StopPending1', 'ask']);
    mock.timers.tick(2 * checkpointIntervalMs);
    assert.deepEqual(since(), ['StopPending2', 'StopPending3']);
    lifecycle.exited(0);
    assert.deepEqual(since(), ['Stopped', 'reported']);
    assertAtRest();
  });

  test('a second stop changes nothing, not even the deadline', () => {
    lifecycle.stopRequested();
    mock.timers.tick(20_000);
    since();
    lifecycle.stopRequested();
    assert.deepEqual(since(), []);
    mock.timers.tick(10_000);
    assert.deepEqual(since().slice(-1), [`end ${HostExit.StopTimeout}`]);
    lifecycle.stopRequested();
    assertAtRest();
  });

  test('an app that hangs is ended at the deadline, with the reason, and STOPPED is reported first', () => {
    lifecycle.stopRequested();
    mock.timers.tick(30_000);
    assert.deepEqual(since().slice(-5), ['describe', `alert ${HostExit.StopTimeout}`, `Stopped 0/${HostExit.StopTimeout}`, 'reported', `end ${HostExit.StopTimeout}`]);
    assert.deepEqual(alerts, ['the app had not ended 30000 ms after the stop request; the service is ended. It does this']);
    assertAtRest();
  });

  test('an app that fails while it stops is no failure to the SCM, which would restart what a user has stopped; the code is told', () => {
    lifecycle.stopRequested();
    lifecycle.exited(3);
    assert.deepEqual(since().slice(-2), ['Stopped 0/3', 'reported']);
  });

  test('an end after the deadline says nothing new', () => {
    lifecycle.stopRequested();
    mock.timers.tick(30_000);
    since();
    lifecycle.exited(0);
    assert.deepEqual(since(), []);
  });
});

describe('an app that no longer works', () => {
  beforeEach(runningService);

  for (const code of [HostExit.Hung, HostExit.Unhealthy] as const)
    test(`is ended with an error (${code}), so that the failure actions take effect`, () => {
      lifecycle.failed(code, 'why');
      assert.deepEqual(since(), [code === HostExit.Hung ? 'describe hang' : 'describe', `alert ${code}`, `Stopped 1066/${code}`, 'reported', `end ${code}`]);
      assert.deepEqual(alerts, ['why; the service is ended. It does this']);
      assertAtRest();
    });

  test('is not asked what it does where that is known', () => {
    lifecycle.failed(HostExit.Hung, 'why', 'A child does that');
    assert.deepEqual([since()[0], alerts], [`alert ${HostExit.Hung}`, ['why; the service is ended. A child does that']]);
  });

  test('is told once', () => {
    answers = false;
    lifecycle.failed(HostExit.Hung, 'why');
    lifecycle.failed(HostExit.Unhealthy, 'why');
    assert.deepEqual(since(), ['describe hang']);
  });

  test('that ends by itself while its state is asked for has ended by itself', () => {
    answers = false;
    lifecycle.failed(HostExit.Unhealthy, 'why');
    lifecycle.exited(3);
    since();
    answer('It does this');
    assert.deepEqual([since(), alerts], [[], []]);
  });

  test('and is stopped meanwhile is no failure to the SCM', () => {
    answers = false;
    lifecycle.failed(HostExit.Hung, 'why');
    lifecycle.stopRequested();
    since();
    answer('It does this');
    assert.deepEqual(since().slice(1), [`Stopped 0/${HostExit.Hung}`, 'reported', `end ${HostExit.Hung}`]);
  });

  test('says nothing while it starts, stops, or has stopped', () => {
    lifecycle.stopRequested();
    since();
    lifecycle.failed(HostExit.Hung, 'why');
    assert.deepEqual(since(), []);
    lifecycle.exited(0);
    since();
    lifecycle.failed(HostExit.Hung, 'why');
    assert.deepEqual(since(), []);
  });
});

describe('time and progress', () => {
  test('an app that asks for more time gets it, from then on, and shows how long it needs', () => {
    lifecycle.connected();
    mock.timers.tick(clock = 59_000);
    since();
    lifecycle.requestTime(20_000);
    assert.match(since().join(), /^StartPending\d+$/);
    assert.equal(statuses.at(-1)?.waitHintMs, 20_000);
    mock.timers.tick(19_999);
    assert.ok(since().every((event) => event.startsWith('StartPending')));
    mock.timers.tick(1);
    assert.deepEqual(since().slice(-1), [`end ${HostExit.StartTimeout}`]);
  });

  test('it never gets less than it had', () => {
    runningService();
    lifecycle.stopRequested();
    lifecycle.requestTime(29_999);
    mock.timers.tick(29_999);
    assert.ok(!since().includes('reported'));
    assert.deepEqual(guards, [30_000]);
  });

  test('the guard of a stop waits as long', () => {
    runningService();
    lifecycle.stopRequested();
    lifecycle.requestTime(90_000);
    assert.deepEqual(guards, [30_000, 90_000]);
    mock.timers.tick(89_999);
    assert.ok(!since().includes('reported'));
    mock.timers.tick(1);
    assert.ok(since().includes('reported'));
  });

  test('progress moves the checkpoint at once, in pending states only', () => {
    lifecycle.connected();
    lifecycle.reportProgress();
    assert.deepEqual(since(), ['StartPending1', 'StartPending2']);
    lifecycle.ready();
    since();
    lifecycle.reportProgress();
    lifecycle.requestTime(90_000);
    assert.deepEqual(since(), []);
    assertAtRest();
  });
});

describe('pausing', () => {
  beforeEach(runningService);

  function pausedService(): void {
    lifecycle.pauseRequested();
    lifecycle.settled(1, false);
    since();
  }

  test('lasts until the app says so, and so does continuing', () => {
    assert.ok(lifecycle.pauseRequested());
    mock.timers.tick(checkpointIntervalMs);
    lifecycle.settled(1, false);
    assert.deepEqual(since(), ['PausePending1', 'pause 1', 'PausePending2', 'Paused']);
    assertAtRest();
    assert.ok(lifecycle.continueRequested());
    lifecycle.settled(2, false);
    assert.deepEqual(since(), ['ContinuePending1', 'continue 2', 'Running']);
    assertAtRest();
  });

  test('one that fails leaves the service what it was', () => {
    lifecycle.pauseRequested();
    lifecycle.settled(1, true);
    assert.deepEqual(since(), ['PausePending1', 'pause 1', 'Running']);
    lifecycle.pauseRequested();
    lifecycle.settled(2, false);
    lifecycle.continueRequested();
    since();
    lifecycle.settled(3, true);
    assert.deepEqual(since(), ['Paused']);
    assertAtRest();
  });

  test('one that never answers fails at the stop time-out, and its late answer is none to the next', () => {
    lifecycle.pauseRequested();
    mock.timers.tick(30_000);
    assert.deepEqual(since().slice(-2), ['note', 'Running']);
    lifecycle.settled(1, false);
    lifecycle.pauseRequested();
    lifecycle.settled(1, false);
    assert.deepEqual(since(), ['PausePending1', 'pause 2']);
    lifecycle.settled(2, false);
    assert.deepEqual(since(), ['Paused']);
  });

  test('is for running services, continuing for paused ones', () => {
    assert.equal(lifecycle.continueRequested(), false);
    pausedService();
    assert.equal(lifecycle.pauseRequested(), false);
    lifecycle.stopRequested();
    assert.deepEqual([lifecycle.continueRequested(), lifecycle.pauseRequested()], [false, false]);
    assert.deepEqual(since(), ['StopPending1', 'ask']);
  });

  test('does not keep a service from stopping', () => {
    lifecycle.pauseRequested();
    lifecycle.stopRequested();
    lifecycle.settled(1, false);
    lifecycle.exited(0);
    assert.deepEqual(since(), ['PausePending1', 'pause 1', 'StopPending1', 'ask', 'Stopped', 'reported']);
    assertAtRest();
  });
});

describe('a service that says itself which state it is in', () => {
  test('starts when it says so, with its own checkpoints and as much time as it asks for', () => {
    lifecycle.connected();
    lifecycle.enter('StartPending', 90_000, 50);
    assert.deepEqual([since().at(-1), statuses.at(-1)?.waitHintMs], ['StartPending50', 90_000]);
    lifecycle.enter('StartPending', 0, 10);
    assert.deepEqual(since(), ['StartPending51']);
    mock.timers.tick(89_999);
    assert.ok(!since().includes('reported'));
    lifecycle.enter('Running');
    assert.deepEqual(since(), ['Running']);
    assertAtRest();
  });

  test('has a day and no more, whatever it asks for', () => {
    runningService();
    lifecycle.stopRequested();
    lifecycle.enter('StopPending', 0xffff_ffff);
    mock.timers.tick(86_399_999);
    assert.ok(!since().includes('describe'));
    mock.timers.tick(1);
    assert.ok(since().includes('describe'));
    assert.deepEqual(guards, [30_000, 86_400_000]);
  });

  test('does not come back from stopping, whatever it says', () => {
    lifecycle.connected();
    lifecycle.stopRequested();
    since();
    for (const state of ['Running', 'Paused', 'StartPending', 'PausePending'] as const) lifecycle.enter(state);
    assert.deepEqual(since(), ['StopPending2', 'StopPending3', 'StopPending4', 'StopPending5']);
    lifecycle.exited(0);
    assert.deepEqual(since(), ['Stopped', 'reported']);
    assertAtRest();
  });

  test('does not start again while it runs', () => {
    runningService();
    lifecycle.enter('StartPending', 5000);
    assert.deepEqual(since(), []);
    assertAtRest();
  });

  test('stops of its own accord, with the time for stopping', () => {
    runningService();
    lifecycle.enter('StopPending');
    assert.ok(!since().includes('ask'));
    mock.timers.tick(30_000);
    assert.ok(since().includes('describe'));
  });

  test('pauses and continues of its own accord; what it begins and does not end in time, it did not do', () => {
    runningService();
    lifecycle.enter('Paused');
    lifecycle.enter('Running');
    assert.deepEqual(since(), ['Paused', 'Running']);
    lifecycle.enter('PausePending');
    mock.timers.tick(30_000);
    assert.deepEqual(since().at(-1), 'Running');
    assertAtRest();
  });

  test('stops with exit codes of its own, once', () => {
    runningService();
    assert.equal(lifecycle.hasStopped, false);
    lifecycle.stopped(5, 6);
    lifecycle.stopped(7, 8);
    lifecycle.exited(9);
    lifecycle.enter('Running');
    assert.deepEqual([since(), lifecycle.hasStopped], [['Stopped 5/6', 'reported'], true]);
    assertAtRest();
  });
});

describe('an app that ends by itself', () => {
  beforeEach(runningService);

  test('with 0 is a clean stop, with anything else an error', () => {
    lifecycle.exited(0);
    assert.deepEqual(since(), ['Stopped', 'reported']);
    assertAtRest();
  });

  test('has its exit code as Windows knows it, unsigned', () => {
    lifecycle.exited(-1);
    assert.deepEqual(since(), ['Stopped 1066/4294967295', 'reported']);
  });

  test('is reported once', () => {
    lifecycle.exited(5);
    since();
    lifecycle.exited(6);
    lifecycle.stopRequested();
    assert.deepEqual(since(), []);
  });
});
