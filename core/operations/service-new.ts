import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { defaultFailureActions, defaultResetPeriodSeconds } from '../contract/default-failure-actions.js';
import type { FailureActionItem } from '../contract/failure.js';
import { defaultLogDirectory, serviceDirectory } from '../contract/layout.js';
import { noLimits } from '../contract/no-limits.js';
import type { OperationInput } from '../contract/operations.js';
import type { ServiceInfo } from '../contract/service-info.js';
import type { ServiceSettings } from '../contract/settings.js';
import { defaultStartTimeoutMs, defaultStopTimeoutMs, preshutdownReserveMs } from '../contract/timeouts.js';
import { NodeSvcError } from '../errors/nodesvc-error.js';
import { dependenciesOf, type ConfigChanges } from '../scm/config.js';
import { registerEventSource, removeEventSource } from '../scm/event-log.js';
import { connect } from './connection.js';
import type { ServiceManager } from '../scm/manager.js';
import { changeFailureActions, setFailureFlag } from '../scm/failure-actions.js';
import type { Service } from '../scm/service.js';
import { fileVersion } from '../scm/file-version.js';
import { version } from '../version.js';
import type { Context, Operation } from './context.js';
import { parseActions } from './failure/action-text.js';
import { lintFailure } from './failure/lint.js';
import { observeFailure, toScmChanges } from './failure/observe.js';
import { prepareAccount, type ServiceAccount } from './service/account.js';
import { composeBinaryPath } from './service/binary-path.js';
import { describeService } from './service/describe.js';
import { installHostFiles } from './service/host-files.js';
import { mergeLog } from './service/log-settings.js';
import { limitSettings } from './service/limit-settings.js';
import { existingFile, existingFolder, serviceExists, warnOfExpansion, warnOfProfile } from './service/new-checks.js';
import { resolveNode } from './service/node-runtime.js';
import { pinNode, pinnedPath, removeUnusedNode } from './service/pinned-node.js';
import { ownService } from './service/remove-one.js';
import { checkWatched, resolveRun, type Run } from './service/run.js';
import { defaultWorkingDirectory, removeSettings, writeSettings } from './service/settings-store.js';
import { startOne } from './service/start-one.js';
import { stopOne } from './service/stop-one.js';
import { unwatched, watchSettings } from './service/watch-settings.js';
import { openService } from './open-service.js';

type Input = OperationInput<'service.new'>;
type Checked = Omit<Input, 'failureActions'> & { readonly failureActions: readonly FailureActionItem[] };

/** Creates a service for a script: everything is checked first, and what was done is undone when a later step fails. */
export const serviceNew: Operation<'service.new'> = async (input, context) => {
  const { name } = input;
  try {
    await create(input, context);
  } catch (error) {
    return context.fail(error, name);
  }
  const manager = connect();
  try {
    if (input.start) await startOne(manager, name, undefined, context);
  } catch (error) {
    context.fail(error, name);
  }
  context.item(describeNew(manager, name, context));
};

/** The service with its failure actions, which it got without being asked. */
function describeNew(manager: ServiceManager, name: string, { machine, warn }: Context): ServiceInfo {
  using service = openService(manager, name, ['queryConfig', 'queryStatus']);
  const observed = observeFailure(service);
  for (const warning of lintFailure(observed)) warn(warning);
  const { name: _name, ...failure } = observed;
  return { ...describeService(service, machine), failure };
}

async function create(input: Input, context: Context): Promise<void> {
  const { name } = input;
  const run = resolveRun(input, null, context.machine.searchPath, name);
  const node = resolveNode(input.nodePath, name, context, input.pinNode);
  const nodePath = input.pinNode ? pinnedPath(node, context.machine) : node;
  const settings = settingsOf(input, run, node, context);
  const failureActions = input.failureActions === undefined ? defaultFailureActions : parseActions(input.failureActions);
  checkWatched(run, settings, name);
  if (run.kind !== 'Shell') warnOfProfile(run.script, name, context);
  const binaryPath = composeBinaryPath({ ...run, nodePath, name, hostVersion: version }, context.machine.programFiles);
  warnOfExpansion(binaryPath, name, context);
  const manager = connect({ rights: ['connect', 'createService'] });
  const old = serviceExists(manager, name) ? ownService(manager, name) : null;
  if (old !== null) refuseUnless(input.replace, old.name);
  const account = prepareAccount(name, input.account, input.password);
  installHostFiles(context);
  if (input.pinNode) pinNode(node, context);
  const config = configOf(input, binaryPath, account);
  const finish = (service: Service): void => configure(service, { ...input, failureActions }, settings, account, context);
  try {
    if (old !== null) await replaceService(manager, name, config, finish, context);
    else manager.create({ ...config, name, binaryPath }, finish)[Symbol.dispose]();
  } finally {
    for (const path of new Set([nodePath, old?.nodePath ?? nodePath])) removeUnusedNode(path, context);
  }
  context.verbose(`${old !== null ? 'Replaced' : 'Created'} service '${name}': ${binaryPath}`);
}

function refuseUnless(replace: boolean, name: string): void {
  if (replace) return;
  throw new NodeSvcError({
    id: 'ServiceExists', category: 'ResourceExists', target: name, message: `A service named '${name}' exists already.`,
    recommendedAction: 'Choose another -Name, or use -Force to replace it.',
    native: { api: 'CreateServiceW', code: 1073, symbol: 'ERROR_SERVICE_EXISTS' },
  });
}

/** Reconfigured in place rather than deleted and created: a configuration that Windows refuses leaves the old service whole. */
async function replaceService(manager: ServiceManager, name: string, config: ConfigChanges, finish: (service: Service) => void, context: Context): Promise<void> {
  await stopOne(manager, name, { timeoutMs: undefined, dependents: false }, context);
  using service = openService(manager, name, ['changeConfig', 'queryConfig', 'start']);
  service.change(config);
  finish(service);
}

function configOf(input: Input, binaryPath: string, { account, password }: ServiceAccount): ConfigChanges {
  return {
    binaryPath,
    account,
    password,
    displayName: input.displayName ?? input.name,
    startMode: input.startType === 'AutomaticDelayedStart' ? 'Automatic' : input.startType,
    dependencies: dependenciesOf(input.dependsOn),
  };
}

/** What CreateServiceW can't set, the settings file and the event source; leaves nothing new behind when it fails. */
function configure(service: Service, input: Checked, settings: ServiceSettings, account: ServiceAccount, { machine }: Context): void {
  const { name } = input;
  const hadFolder = existsSync(serviceDirectory(machine.programData, name));
  const newSource = registerEventSource(name);
  try {
    service.setDescription(input.description ?? '');
    // Refused for services that don't start automatically, which can't be delayed either.
    if (input.startType.startsWith('Automatic')) service.setDelayedAutoStart(input.startType === 'AutomaticDelayedStart');
    service.setPreshutdownTimeoutMs(settings.stopTimeoutMs + preshutdownReserveMs);
    setFailure(service, input.failureActions);
    writeSettings(machine, name, settings, account.sid);
  } catch (error) {
    if (!hadFolder) removeSettings(machine, name, settings, false);
    if (newSource) removeEventSource(name);
    throw error;
  }
}

/** Restarts by default; the flag makes an app that ends with an error a failure too, not only a crash. */
function setFailure(service: Service, actions: readonly FailureActionItem[]): void {
  changeFailureActions(service, toScmChanges({ actions: [...actions], resetPeriodSeconds: actions.length === 0 ? 0 : defaultResetPeriodSeconds }));
  setFailureFlag(service, actions.length > 0);
}

function settingsOf(input: Input, { script, program, instances }: Run, node: string, { machine }: Context): ServiceSettings {
  const folder = existingFolder(input.workingDirectory ?? defaultWorkingDirectory(script), input.name);
  return {
    version: 1,
    workingDirectory: folder,
    nodeVersion: fileVersion(node)?.text ?? null,
    environment: { ...input.environment },
    environmentFile: input.environmentFile === undefined ? null : existingFile(input.environmentFile, input.name),
    logDirectory: input.logDirectory === undefined ? defaultLogDirectory(machine.programData, input.name) : resolve(input.logDirectory),
    log: mergeLog(input),
    stopTimeoutMs: input.stopTimeoutMs ?? defaultStopTimeoutMs,
    startTimeoutMs: input.startTimeoutMs ?? defaultStartTimeoutMs,
    ...watchSettings(input, unwatched, input.name),
    killChildren: !input.keepChildren,
    limits: limitSettings(input, noLimits, input.name),
    program,
    instances,
  };
}
