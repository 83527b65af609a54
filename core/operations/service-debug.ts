import { existsSync } from 'node:fs';
import { win32 } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { protectText } from '../contract/answers.js';
import { describeHostExit } from '../contract/host-exit.js';
import { debugVariable } from '../contract/host-debug.js';
import { NodeSvcError } from '../errors/nodesvc-error.js';
import { machineEnvironment } from '../scm/machine-environment.js';
import { mergeVariables, serviceEnvironment, type Variables } from '../scm/service-environment.js';
import { observeOwn, type OwnService } from './config/own.js';
import { connect } from './connection.js';
import type { Context, Machine, Operation } from './context.js';
import { rawCommandOf } from './debug/command.js';
import { Readiness } from './debug/readiness.js';
import { runDebugged } from './debug/run-debugged.js';
import { openService } from './open-service.js';

/** How often a caller who has cancelled hears that the app still ends, milliseconds: he gives up a core that is silent for two seconds. */
const aliveMs = 500;

interface Debugged extends OwnService {
  readonly name: string;
  readonly binaryPath: string;
  readonly environment: Variables;
}

/**
 * Runs a service's command in the caller's hands instead of the SCM's, and passes on what it writes: its output as items, what it and
 * the host write to stderr as lines to display. Cancelling it stops the app as the SCM would.
 */
export const serviceDebug: Operation<'service.debug'> = async ({ name: given, stopAfterMs, force }, context) => {
  try {
    await debug(observe(given, force, context.machine), stopAfterMs, context);
  } catch (error) {
    context.fail(error, given);
  }
};

async function debug({ name, binaryPath, environment, settings, command }: Debugged, stopAfterMs: number | undefined, context: Context): Promise<void> {
  const { signal, display } = context;
  const say = (text: string): void => display(`[nodesvc] ${name}: ${text}`);
  const finished = new AbortController();
  const stop = AbortSignal.any([signal, ...(stopAfterMs === undefined ? [] : [AbortSignal.timeout(stopAfterMs)])]);
  stop.addEventListener('abort', () => void sayAlive(context, finished.signal), { once: true });
  say(`runs ${binaryPath}`);
  say(`as ${context.machine.user['USERNAME'] ?? 'you'}, not as the service's account; its log is not written`);
  const begun = performance.now();
  const since = (): string => `after ${((performance.now() - begun) / 1000).toFixed(1)} s`;
  const late = setTimeout(() => say(`not ready within its start time-out (${settings.startTimeoutMs} ms): as a service it would be ended now`), settings.startTimeoutMs);
  const readiness = new Readiness(settings, finished.signal, () => {
    clearTimeout(late);
    say(`ready ${since()}`);
  });
  const exitCode = await runDebugged({
    command: rawCommandOf(binaryPath, environment),
    environment: { ...environment, [debugVariable]: name },
    workingDirectory: environment['SystemRoot'] === undefined ? win32.dirname(command.nodePath) : `${environment['SystemRoot']}\\System32`,
    stopTimeoutMs: settings.stopTimeoutMs,
    stop,
    line: (stream, text) => (stream === 'stdout' && !signal.aborted ? context.item(protectText(text)) : display(text)),
    word: (word) => readiness.hear(word),
    overdue: () => say(`had not ended within its stop time-out (${settings.stopTimeoutMs} ms) and is ended`),
  }).finally(() => {
    clearTimeout(late);
    finished.abort();
  });
  const meaning = exitCode === null ? undefined : describeHostExit(exitCode);
  say(exitCode === null ? `was ended ${since()}` : `ended with exit code ${exitCode} ${since()}${meaning === undefined ? '' : `: ${meaning}`}`);
}

/** Tells a caller who waits for the end of a cancelled request that something is still done. */
async function sayAlive({ verbose }: Context, finished: AbortSignal): Promise<void> {
  while (!finished.aborted) {
    verbose('The app is being stopped.');
    await sleep(aliveMs, undefined, { signal: finished }).catch(() => undefined);
  }
}

function observe(given: string, force: boolean, machine: Machine): Debugged {
  using service = openService(connect(), given, ['queryConfig', 'queryStatus']);
  const { name } = service;
  const { binaryPath } = service.config();
  const own = observeOwn(service, machine);
  if (own === null)
    throw new NodeSvcError({
      id: 'NotANodeService', category: 'InvalidOperation', target: name, message: `Service '${name}' was not created by NodeSvc, and cannot be run without the Service Control Manager.`,
      recommendedAction: 'Name a service that Get-NodeService lists.',
    });
  if (!existsSync(own.command.nodePath))
    throw new NodeSvcError({
      id: 'NodeNotFound', category: 'ObjectNotFound', target: name, message: `The node.exe of service '${name}' is gone: '${own.command.nodePath}'.`,
      recommendedAction: `Repair-NodeService '${name}' finds another one.`,
    });
  if (!force && service.status().state !== 'Stopped')
    throw new NodeSvcError({
      id: 'ServiceIsRunning', category: 'ResourceBusy', target: name, message: `Service '${name}' is not stopped: the same app, run a second time, would find its port and files in use.`,
      recommendedAction: `Stop it first: Stop-NodeService '${name}'. With -Force the app runs beside it all the same.`,
    });
  return { ...own, name, binaryPath, environment: mergeVariables(machineEnvironment(), machine.user, serviceEnvironment(service)) };
}
