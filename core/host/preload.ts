/**
 * host.cjs: preloaded (`node -r host.cjs app.js`) in every service process. Makes the process a service and then gets out
 * of the way: Node loads the script as its ordinary main module.
 */
import { join } from 'node:path';
import { SHARE_ENV, Worker, isMainThread } from 'node:worker_threads';
import { defaultLogDirectory, hostSupervisor, logFile, programDataOf } from '../contract/layout.js';
import { defaultLogSettings } from '../contract/log-defaults.js';
import { errorLogFile } from '../contract/log-files.js';
import { HostExit } from '../contract/host-exit.js';
import { noLimits } from '../contract/no-limits.js';
import type { ServiceSettings } from '../contract/settings.js';
import { defaultStartTimeoutMs, defaultStopTimeoutMs } from '../contract/timeouts.js';
import { AppEvents } from './app/app-events.js';
import { offerBridge } from './app/bridge.js';
import { offerHangBridge } from './app/hang-bridge.js';
import { awaitContainment } from './app/await-containment.js';
import { captureChildren } from './log/capture-children.js';
import { captureStreams } from './log/capture-streams.js';
import { keepEarlierReport, reportCrashes } from './app/crash-report.js';
import type { Containment } from './service/containment.js';
import { isDebugged, runForDebug } from './app/debug.js';
import { onFinalExit, waitUntilReported } from './app/exit-report.js';
import { hangIntervalMs } from './watch/hang-watch.js';
import { Log } from './log/log.js';
import { captureThread, offerToThreads } from './log/log-thread.js';
import type { ToApp, ToWorker, Watching, WorkerInput } from './messages.js';
import { watchReadiness } from './app/ready.js';
import { HostError, applyEnvironment, enterWorkingDirectory, readSettings, textOf } from './app/settings-file.js';
import { tellApp } from './app/tell-app.js';
import { tellListening } from './app/thread-listening.js';
import { onUncaughtError } from './app/uncaught.js';
import { countTurns, unwatched, watchingOf } from './watch/watching.js';
import { workerLimits } from './worker-limits.js';

/** Marks the service process's environment, so that a node child which inherits it does not think it is the service. */
const marker = 'NODESVC_PROCESS';

const name = serviceName();
if (name !== undefined) {
  process.env[marker] = String(process.pid);
  if (isDebugged()) runForDebug(name, programDataOf(process.env), isSupervisor());
  else runAsService(name);
} else if (!isMainThread && process.env[marker] !== undefined) {
  tellListening();
  captureThread();
}

/** The name from `--title=NAME`; undefined where this is no service process but a thread or a child of one. */
function serviceName(): string | undefined {
  if (!isMainThread || process.send !== undefined || process.env[marker] !== undefined) return undefined;
  // process.title is not set in a process without a console.
  return process.execArgv.find((argument) => argument.startsWith('--title='))?.slice('--title='.length);
}

/** What is known before the settings are read, and more when they are. */
interface Begun {
  log: Log | null;
  stopTimeoutMs: number;
  startTimeoutMs: number;
  contain: Omit<Containment, 'done'>;
  hasInstances: boolean;
  watching: Watching;
}

function runAsService(name: string): void {
  // Before anything else: nothing takes as long as a thread's start, and all this goes on beside it.
  const worker = startWorker();
  const programData = programDataOf(process.env);
  const begun: Begun = { log: null, stopTimeoutMs: defaultStopTimeoutMs, startTimeoutMs: defaultStartTimeoutMs, watching: unwatched, contain: { killChildren: true, limits: noLimits }, hasInstances: false };
  let failure: HostError | undefined;
  try {
    const settings = readSettings(programData, name);
    begun.stopTimeoutMs = settings.stopTimeoutMs;
    begun.startTimeoutMs = settings.startTimeoutMs;
    // The supervisor has a job for its children, with their limits: it has to see them end.
    begun.contain = { killChildren: settings.killChildren, limits: isSupervisor() && settings.killChildren ? noLimits : settings.limits };
    begun.hasInstances = settings.instances > 1;
    begun.watching = watchingOf(settings);
    begun.log = openLog(settings, name);
    keepEarlierReport(begun.log, settings.logDirectory, name);
    reportCrashes(begun.log, settings.logDirectory, programData, name);
    begun.log.note(`${name}: starting, pid ${process.pid}, Node.js ${process.version}`);
    applyEnvironment(settings);
    enterWorkingDirectory(settings);
  } catch (error) {
    failure = error instanceof HostError ? error : new HostError(HostExit.HostFailed, textOf(error), error);
  }
  begun.log ??= openLastResort(defaultLogDirectory(programData, name), name);
  beginService(worker, name, begun);
  if (failure === undefined) return;
  begun.log?.note(`${name}: ${failure.message}`);
  process.exit(failure.code);
}

/** It has the variables of this thread as they are, not those from before the settings were read. */
function startWorker(): Worker {
  return new Worker(join(__dirname, 'worker.cjs'), { env: SHARE_ENV, execArgv: [], stdout: true, stderr: true, resourceLimits: workerLimits });
}

function beginService(worker: Worker, name: string, { log, stopTimeoutMs, startTimeoutMs, watching, contain, hasInstances }: Begun): void {
  const stopped = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const contained = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const containment: Containment = { ...contain, done: contained };
  const input: WorkerInput = { name, log: log?.input ?? null, stopTimeoutMs, startTimeoutMs, watching, stopped, containment, hasInstances };
  worker.postMessage(input);
  const tell = (message: ToWorker): void => worker.postMessage(message);
  const events = new AppEvents((names) => tell({ kind: 'listen', events: names }));
  worker.on('message', (message: ToApp) => tellApp(message, { events, tell, note: (text) => log?.note(`${name}: ${text}`), log }));
  log?.onRotated(() => tell({ kind: 'logRotated' }));
  offerBridge(name, log, events, tell);
  let workerFailed = false;
  worker.on('error', (error) => {
    workerFailed = true;
    log?.note(`${name}: the host failed: ${error.stack ?? error.message}`);
    process.exit(HostExit.HostFailed);
  });
  // Last, because a 'message' listener holds the loop: an app whose loop runs dry ends, and its service with it.
  worker.unref();
  awaitContainment(contained);
  if (log !== null) {
    captureStreams(log);
    captureChildren(log);
    offerToThreads(log.input);
  }
  onUncaughtError((text) => tell({ kind: 'uncaught', text }));
  onFinalExit((code) => {
    if (workerFailed) return;
    log?.note(`${name}: ended with exit code ${code}`);
    tell({ kind: 'exit', code });
    if (!waitUntilReported(stopped)) log?.note(`${name}: the end could not be reported to the Service Control Manager`);
  });
  // The supervisor says itself when what it runs is ready, and which of it hangs.
  if (isSupervisor()) offerHangBridge(watching, tell);
  else watchReadiness(watching.readyWhen, tell);
  if (watching.hangTimeoutMs !== null) countTurns(watching.turns, hangIntervalMs(watching.hangTimeoutMs));
}

function isSupervisor(): boolean {
  return process.argv[1] === join(__dirname, hostSupervisor);
}

function openLog({ logDirectory, log: settings }: ServiceSettings, name: string): Log {
  try {
    return Log.open({ path: logFile(logDirectory, name), errorPath: settings.errorFile ? errorLogFile(logDirectory, name) : null, settings });
  } catch (error) {
    throw new HostError(HostExit.LogUnwritable, `cannot write a log file in '${logDirectory}': ${textOf(error)}`, error);
  }
}

/** Somewhere to say why the service cannot start, when its own log cannot be opened. */
function openLastResort(logDirectory: string, name: string): Log | null {
  try {
    return Log.open({ path: logFile(logDirectory, name), errorPath: null, settings: defaultLogSettings });
  } catch {
    return null;
  }
}
