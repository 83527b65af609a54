import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { HostExit } from '../../contract/host-exit.js';
import type { HangBridge } from '../../contract/hang-bridge.js';
import type { HostBridge } from '../../contract/host-bridge.js';
import { hostConsoleSignal } from '../../contract/layout.js';
import type { ServiceSettings } from '../../contract/settings.js';
import type { Job } from '../../scm/job.js';
import { SupervisedChild, addToJob } from './child-process.js';
import { nodeStdio, type ChildPlan, type Surroundings } from './plan-child.js';
import { ChildHangs } from './child-hangs.js';
import { isReadyBy } from './readiness.js';
import { Relay } from './relay.js';
import { describeMs, settlesWithin, stopInSteps, stopReserveMs, type StopStep } from './stop-steps.js';

/** The service is one child. */
export interface SupervisedRun {
  /** The service's exit code, once it has ended by itself. */
  readonly ended: Promise<number>;
  /** Stops it, and gives the service's exit code. */
  stop(): Promise<number>;
}

export function runProgram(plan: ChildPlan, settings: ServiceSettings, job: Job | null, bridge: HostBridge, around: Surroundings): SupervisedRun {
  const { isNode } = plan;
  const started = spawn(plan.file, plan.arguments, {
    stdio: isNode ? nodeStdio('ignore', around) : ['ignore', 'pipe', 'pipe'],
    serialization: 'advanced',
    windowsHide: true,
    windowsVerbatimArguments: plan.verbatim,
    env: { ...around.environment, ...plan.environment },
  });
  const failed = new Promise<number>((resolve) => {
    started.once('error', (error) => {
      bridge.note(`'${plan.file}' could not be started: ${error.message}`);
      resolve(HostExit.ProgramNotStarted);
    });
  });
  const child = new SupervisedChild(started);
  if (started.pid !== undefined && job !== null) addToJob(job, started.pid, bridge.note);
  started.once('spawn', () => {
    bridge.note(`runs ${plan.note ?? `'${plan.file}'`}, pid ${child.processId}`);
    if (!isNode && settings.readyWhen !== 'Http') bridge.ready();
  });
  if (isNode) {
    const relay = new Relay(bridge, () => [child]);
    const hangs = around.hangs === null ? null : watchHangs(child, around.hangs);
    // Only the worker sees that an address answers: until then the service starts, and no hang counts.
    if (settings.readyWhen === 'Http') hangs?.ready();
    child.listen((message) => {
      if (isReadyBy(message, settings.readyWhen)) {
        bridge.ready();
        hangs?.ready();
      }
      relay.take(child, message);
    });
  }
  let stopping = false;
  // What a program that ended by itself has left behind ends with it, unless that was not wanted: its pipes would stay open.
  void child.exited.then(() => {
    if (!stopping) job?.terminate(0);
  });
  return {
    ended: Promise.race([child.ended, failed]),
    stop: async () => {
      stopping = true;
      const deadline = performance.now() + settings.stopTimeoutMs - stopReserveMs(settings.stopTimeoutMs);
      if (await stopInSteps(stepsFor(child, plan, job, around), child.exited, deadline - performance.now(), bridge.note)) {
        // Whoever started them, npm or a shell, may end before those that were asked along with it.
        if (job !== null && !isNode) await emptied(job, deadline);
        job?.terminate(0);
        await child.drained();
        return child.exited;
      }
      const open = await child.describeOpen(describeMs(settings.stopTimeoutMs));
      bridge.note(joinSentences('the program has not ended and is ended now', open));
      bridge.logEvent('Error', joinSentences(`The program had not ended ${settings.stopTimeoutMs} ms after the stop request and was ended`, open));
      if (job === null) child.kill();
      else job.terminate(HostExit.StopTimeout);
      await child.ended;
      return HostExit.StopTimeout;
    },
  };
}

/** The service ends with a child that hangs, and the child with the service. */
function watchHangs(child: SupervisedChild, bridge: HangBridge): ChildHangs {
  const hangs = new ChildHangs(bridge);
  child.onHang((doing) => {
    if (hangs.counts()) bridge.hung(doing, null);
  });
  return hangs;
}

const joinSentences = (first: string, second: string): string => (second === '' ? first : `${first}. ${second}`);

function stepsFor(child: SupervisedChild, { isNode }: ChildPlan, job: Job | null, { nodePath, hostDirectory }: Surroundings): StopStep[] {
  const signal = (action: 'interrupt' | 'break' | 'close', ids: () => readonly number[]): (() => Promise<boolean>) => () =>
    askFromOutside(nodePath, [join(hostDirectory, hostConsoleSignal), action, ...ids().map(String)]);
  const own = (): readonly number[] => [child.processId];
  const console: StopStep[] = [
    { what: 'Ctrl+C', ask: signal('interrupt', own) },
    // After it, since it ends programs without their own clean-up (Python), or means something else (Java prints its threads).
    { what: 'Ctrl+Break', ask: signal('break', own) },
    { what: 'WM_CLOSE to its windows', ask: signal('close', () => job?.processIds() ?? own()) },
  ];
  // A child that has closed its channel is a program as any other.
  return isNode && child.connected ? [{ what: 'told to the child', ask: () => Promise.resolve(child.send({ kind: 'stop', reason: 'Stop' })) }] : console;
}

/** How often a job is looked at while its last processes end, milliseconds. */
const lookMs = 50;

async function emptied(job: Job, deadline: number): Promise<void> {
  while (job.processIds().length > 0 && performance.now() < deadline) await sleep(lookMs);
}

/** Longest time for the program that asks, which needs some 100 ms, milliseconds. */
const askMs = 3_000;

async function askFromOutside(nodePath: string, args: readonly string[]): Promise<boolean> {
  const asking = spawn(nodePath, args, { stdio: 'ignore', windowsHide: true });
  const code = new Promise<number | null>((resolve) => asking.once('exit', resolve).once('error', () => resolve(1)));
  if (await settlesWithin(code, askMs)) return await code === 0;
  asking.kill();
  return false;
}
