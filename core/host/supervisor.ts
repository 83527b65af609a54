/**
 * supervisor.cjs: the app of a service that is no script in the service's own process. An ordinary app to the host: it writes what its
 * children write, ends with their code, and stops them when it is asked to stop.
 */
import { delimiter, dirname } from 'node:path';
import { findHangBridge } from '../contract/hang-bridge.js';
import { findHostBridge, type HostBridge } from '../contract/host-bridge.js';
import { HostExit } from '../contract/host-exit.js';
import { programDataOf } from '../contract/layout.js';
import type { ServiceSettings } from '../contract/settings.js';
import { parseSupervised } from '../contract/supervised.js';
import { Job } from '../scm/job.js';
import { readSettings } from './app/settings-file.js';
import { runCluster } from './supervisor/cluster.js';
import { planChild, type Surroundings } from './supervisor/plan-child.js';
import { runProgram } from './supervisor/program.js';

const bridge = findHostBridge();
if (bridge === undefined) {
  process.stderr.write('supervisor.cjs is the app of a NodeSvc service and runs nowhere else.\n');
  process.exitCode = 2;
} else {
  supervise(bridge);
}

function supervise(bridge: HostBridge): void {
  const supervised = parseSupervised(process.argv.slice(2));
  if (supervised === null) throw new Error('This service\'s command line does not say what the supervisor is to run. Create the service anew with New-NodeService -Force.');
  const settings = readSettings(programDataOf(process.env), bridge.serviceName);
  // Behind all others: `node` in a line of the shell's, or in a script of npm's, is this one where the account's PATH has none.
  process.env['PATH'] = [process.env['PATH'] ?? '', dirname(process.execPath)].join(delimiter);
  const around: Surroundings = {
    nodePath: process.execPath,
    hostDirectory: __dirname,
    folder: process.cwd(),
    environment: process.env,
    shell: process.env['ComSpec'] ?? 'C:\\Windows\\System32\\cmd.exe',
    serviceName: bridge.serviceName,
    processId: process.pid,
    reportDirectory: process.report.directory,
    hangs: findHangBridge() ?? null,
  };
  const plan = planChild(supervised, around);
  if (!plan.isNode && (settings.readyWhen === 'Listening' || settings.readyWhen === 'Signal')) refuseReadiness(settings, bridge);
  if (!plan.isNode && around.hangs !== null) bridge.note('-HangTimeout has no effect: what is run is no Node process of the supervisor\'s');
  const job = openJob(settings, bridge);
  const run = supervised.kind === 'Cluster' ? runCluster(supervised, settings, job, bridge, around) : runProgram(plan, settings, job, bridge, around);
  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    process.exit(await run.stop());
  };
  bridge.on('stop', stop);
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGBREAK'] as const) process.on(signal, () => void stop());
  void run.ended.then((code) => {
    if (stopping) return;
    // Of an uncaught error in a Node child the event log has the text already; of any other program it would have nothing.
    if (code !== 0) bridge.logEvent('Error', `The service's program ended by itself with exit code ${code >>> 0}; the log has what it printed.`);
    process.exit(code);
  });
}

/** New- and Set-NodeService refuse it where they can; what npm runs is seen at the start only. */
function refuseReadiness({ readyWhen }: ServiceSettings, { note }: HostBridge): never {
  note(`whether the program is ready when ${readyWhen} can't be seen from outside: use Set-NodeService -ReadyUrl, or -ReadyWhen Loaded`);
  process.exit(HostExit.ProgramNotStarted);
}

/**
 * The children's: with their limits, and to end them all without ending this process. None for children that may outlive it: it would
 * lie inside a job of Node's own, which ends all with this process, and keep them there.
 */
function openJob({ killChildren, limits }: ServiceSettings, { note }: HostBridge): Job | null {
  if (!killChildren) return null;
  try {
    return new Job({ killOnClose: true, limits });
  } catch (error) {
    note(`Windows refused the limits of the service's processes: ${String(error)}`);
    process.exit(HostExit.LimitsRefused);
  }
}
