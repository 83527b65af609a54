import { preshutdownReserveMs } from '../../contract/timeouts.js';
import { hasNoPassword, normalizeAccount } from '../../scm/account.js';
import { firstVariable } from '../../scm/command-line.js';
import { registerEventSource } from '../../scm/event-log.js';
import { waitForState } from '../../scm/wait.js';
import { ERROR_SERVICE_EXISTS } from '../../win32/constants.js';
import { Win32Error } from '../../win32/win32-error.js';
import type { Command, Verb } from './command.js';
import { CommandReport, type CommandOutput } from './command-report.js';
import { queryServiceStatus } from '../functions/control-service.js';
import { refuseForeign } from '../functions/foreign-service.js';
import type { OptionPair } from './getopt.js';
import { changeServiceConfig, installService } from '../functions/install-service.js';
import { useService } from '../functions/open-service.js';
import { removeService } from '../functions/remove-service.js';
import type { ServiceChanges } from '../functions/service-changes.js';
import { getServiceCommandLine, getServiceScript } from './service-command.js';
import type { ServiceDefinition } from '../functions/service-definition.js';
import { restartService, startService, stopService, stopServiceWithDeps } from '../functions/start-stop.js';

/** Called with all options of the command line, as getopt gives them, once the service is installed or updated. */
export type CustomOptionHandler = (options: readonly OptionPair[]) => void | Promise<void>;

export interface CommandContext extends CommandOutput {
  /** Asks without showing what is typed. */
  readPassword(prompt: string): Promise<string>;
  /** Runs the service in this console until it ends. */
  debug(service: ServiceDefinition, args: readonly string[]): Promise<void>;
  readonly customOptionHandler?: CustomOptionHandler | undefined;
  /** The service shares its process with others. */
  readonly shareProcess?: boolean | undefined;
}

/** Carries out a command for a service; resolves to the Win32 error, 0 for none. */
export async function runCommand(verb: Verb, command: Command, service: ServiceDefinition, context: CommandContext): Promise<number> {
  const report = new CommandReport(context, command.json);
  try {
    await carryOut[verb](command, service, context, report);
    return 0;
  } catch (error) {
    return report.failed(verb, service.svcName, error);
  }
}

type CarryOut = (command: Command, service: ServiceDefinition, context: CommandContext, report: CommandReport) => Promise<void>;

const carryOut: Readonly<Record<Verb, CarryOut>> = {
  install,
  update,
  async remove(_command, { svcName }, _context, report) {
    report.progress(`Removing service ${svcName}`);
    const running = (await queryServiceStatus(svcName)).state !== 'Stopped';
    await removeService(svcName);
    report.done('remove', svcName, running ? 'Service is removed as soon as it has stopped' : 'Service removed', { running });
  },
  async start({ args, waitMs }, { svcName }, _context, report) {
    report.progress(`Starting service ${svcName}`);
    await startService(svcName, args);
    if (waitMs !== null) await waitUntilRunning(svcName, waitMs);
    report.done('start', svcName, waitMs === null ? 'Service is starting' : 'Service is running', { waited: waitMs !== null });
  },
  async stop({ waitMs }, { svcName }, _context, report) {
    report.progress(`Stopping service ${svcName}`);
    if (waitMs === null) {
      const { state } = await stopService(svcName);
      return report.done('stop', svcName, 'Service is stopping', { state });
    }
    const stopped = await stopServiceWithDeps(svcName, { timeoutMs: waitMs });
    report.done('stop', svcName, `Stopped: ${stopped.join(', ') || 'nothing, it did not run'}`, { state: 'Stopped', stopped });
  },
  async restart({ args, waitMs }, { svcName }, _context, report) {
    report.progress(`Restarting service ${svcName}`);
    await restartService(svcName, args);
    if (waitMs !== null) await waitUntilRunning(svcName, waitMs);
    report.done('restart', svcName, waitMs === null ? 'Service is starting' : 'Service is running', { waited: waitMs !== null });
  },
  async debug({ args }, service, context) {
    context.print(`Debugging service ${service.svcName} - press Ctrl+C to stop.`);
    await context.debug(service, args);
  },
};

async function install(command: Command, service: ServiceDefinition, context: CommandContext, report: CommandReport): Promise<void> {
  const { svcName } = service;
  report.progress(`Installing service ${svcName}`);
  const changes = await withPassword(command.changes, context);
  try {
    await installService(svcName, { ...changesOf(service, context), ...changes });
  } catch (error) {
    if (!Win32Error.is(error, ERROR_SERVICE_EXISTS)) throw error;
    await refuseForeign(svcName, getServiceCommandLine(changesOf(service, context)));
    return change('install', { ...command, changes }, service, context, report);
  }
  try {
    await context.customOptionHandler?.(command.options);
  } catch (error) {
    await undoInstall(svcName, error);
    throw error;
  }
  warnOfExpansion(service, context);
  report.done('install', svcName, 'Service installed', { installed: true });
}

/** No half-installed service stays behind; if it does, that is told besides. */
async function undoInstall(name: string, cause: unknown): Promise<void> {
  try {
    await removeService(name);
  } catch (error) {
    const messages = [cause, error].map((one) => (one instanceof Error ? one.message : String(one)));
    throw new AggregateError([cause, error], `${messages[0]} The service '${name}' stays behind, since it could not be removed again: ${messages[1]}`);
  }
}

async function update(command: Command, service: ServiceDefinition, context: CommandContext, report: CommandReport): Promise<void> {
  report.progress(`Changing service configuration of ${service.svcName}`);
  await change('update', { ...command, changes: await withPassword(command.changes, context) }, service, context, report);
}

async function change(verb: Verb, { changes, options }: Command, service: ServiceDefinition, context: CommandContext, report: CommandReport): Promise<void> {
  await changeServiceConfig(service.svcName, { ...changesOf(service, context), ...changes });
  registerEventSource(service.svcName);
  await context.customOptionHandler?.(options);
  warnOfExpansion(service, context);
  report.done(verb, service.svcName, 'Service updated', { installed: false });
}

/** What the class itself says; an update writes it anew. */
function changesOf({ svcDisplayName, svcDescription, svcDeps, svcStopTimeoutMs, exeName, exeArgs }: ServiceDefinition, { shareProcess }: CommandContext): ServiceChanges {
  return {
    displayName: svcDisplayName ?? '', description: svcDescription, dependencies: svcDeps, exeName, exeArgs, script: getServiceScript(), shareProcess,
    preshutdownTimeoutMs: svcStopTimeoutMs === undefined ? undefined : svcStopTimeoutMs + preshutdownReserveMs,
  };
}

/** The SCM expands variables in a service's command line, and nothing can escape them. */
function warnOfExpansion(service: ServiceDefinition, context: CommandContext): void {
  const variable = firstVariable(getServiceCommandLine(changesOf(service, context)));
  if (variable !== null) context.printError(`Windows replaces ${variable} in the service's command line if a variable of that name exists.`);
}

/** A real account's password is asked for when it wasn't given, and so is one that is to be read from standard input (`-`). */
async function withPassword(changes: ServiceChanges, context: CommandContext): Promise<ServiceChanges> {
  const { account, password } = changes;
  if (password === '-' || (password === undefined && account !== undefined && !hasNoPassword(normalizeAccount(account))))
    return { ...changes, password: await context.readPassword(`Password for ${account ?? "the service's account"}: `) };
  if (password !== undefined) context.printError('A password in a command line can be seen by others. Leave out --password, to be asked for it.');
  return changes;
}

async function waitUntilRunning(name: string, timeoutMs: number): Promise<void> {
  // One that has stopped again won't run any more: waitForServiceStatus would wait for somebody else to start it.
  await useService(name, ['queryStatus'], {}, (service) => waitForState(service, 'Running', { timeoutMs }));
}
