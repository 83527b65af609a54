import cluster from 'node:cluster';
import type { HangBridge } from '../../contract/hang-bridge.js';
import type { HostBridge } from '../../contract/host-bridge.js';
import { HostExit } from '../../contract/host-exit.js';
import { hostControls } from '../../contract/host-controls.js';
import type { ServiceSettings } from '../../contract/settings.js';
import type { Supervised } from '../../contract/supervised.js';
import type { Job } from '../../scm/job.js';
import { keepEarlierReport } from '../app/crash-report.js';
import { ChildHangs } from './child-hangs.js';
import { SupervisedChild, addToJob } from './child-process.js';
import { Instances, type Instance } from './instances.js';
import { childVariables, nodeOptions, nodeStdio, type Surroundings } from './plan-child.js';
import type { SupervisedRun } from './program.js';
import { isReadyBy } from './readiness.js';
import { Relay } from './relay.js';
import { describeMs, stopReserveMs } from './stop-steps.js';
import { returnUntaken } from './untaken-connections.js';

/** Which of the instances a process is, from 0 on. */
const instanceVariable = 'NODESVC_INSTANCE';

/** The service is several processes of one script, which share its listening sockets (node:cluster). */
export function runCluster({ script, nodeArguments, arguments: args }: Supervised, settings: ServiceSettings, job: Job | null, bridge: HostBridge, around: Surroundings): SupervisedRun {
  // On Windows, Node lets the workers accept for themselves by default, and what a worker has accepted ends with it. Here this process
  // accepts and hands on: a worker that no longer listens loses nothing (cluster, "How it works").
  cluster.schedulingPolicy = cluster.SCHED_RR;
  cluster.setupPrimary({ exec: script, args: [...args], execArgv: nodeOptions(nodeArguments, around), stdio: nodeStdio('pipe', around), serialization: 'advanced', windowsHide: true });
  const children = new Set<SupervisedChild>();
  const relay = new Relay(bridge, () => [...children]);

  // The bridge puts the service's name before its notes itself.
  const log = { note: (text: string): void => bridge.note(text.slice(`${bridge.serviceName}: `.length)) };
  const fork = (index: number): Instance => {
    if (around.reportDirectory !== '') keepEarlierReport(log, around.reportDirectory, bridge.serviceName);
    const worker = cluster.fork({ ...childVariables(around), [instanceVariable]: String(index) });
    // A message that no longer reached it: its end is told otherwise.
    worker.on('error', () => undefined);
    returnUntaken(worker.process, () => Object.values(cluster.workers ?? {}).some((other) => other !== worker && other?.isConnected()));
    const child = new SupervisedChild(worker.process);
    children.add(child);
    if (job !== null) addToJob(job, child.processId, bridge.note);
    bridge.note(`instance ${index}: pid ${child.processId}`);
    void child.ended.then(() => children.delete(child));
    const hangs = around.hangs === null ? null : watchHangs(child, index, around.hangs);
    const ready = new Promise<void>((resolve) => child.listen((message) => {
      // The worker asks an HTTP address itself, and no single instance can be asked.
      if (isReadyBy(message, settings.readyWhen === 'Http' ? 'Listening' : settings.readyWhen)) {
        resolve();
        hangs?.ready();
      }
      relay.take(child, message);
    }));
    const send: Instance['send'] = (message) => {
      hangs?.rest();
      return child.send(message);
    };
    return { processId: child.processId, ready, ended: child.ended, send, kill: () => child.kill(), describeOpen: () => child.describeOpen(describeMs(settings.stopTimeoutMs)) };
  };

  let instances: Instances;
  const ended = new Promise<number>((resolve) => {
    instances = new Instances({
      count: settings.instances,
      startTimeoutMs: settings.startTimeoutMs,
      stopTimeoutMs: settings.stopTimeoutMs - stopReserveMs(settings.stopTimeoutMs),
      fork,
      ready: () => {
        if (settings.readyWhen !== 'Http') bridge.ready();
      },
      failed: resolve,
      note: bridge.note,
      alert: (text) => {
        bridge.note(text);
        bridge.logEvent('Error', text);
      },
    });
    instances.start();
  });
  bridge.on('control', ({ code }) => {
    if (code === hostControls.RestartInstances) void instances.restart();
  });
  return { ended, stop: () => instances.stop() };
}

/** An instance that hangs is ended, and replaced as one that has crashed. */
function watchHangs(child: SupervisedChild, instance: number, bridge: HangBridge): ChildHangs {
  const hangs = new ChildHangs(bridge);
  child.onHang((doing) => {
    if (!hangs.counts()) return;
    hangs.rest();
    bridge.hung(doing, instance);
    child.kill(HostExit.Hung);
  });
  return hangs;
}
