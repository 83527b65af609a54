import type { ServiceSettings } from '../../contract/settings.js';
import { NodeSvcError } from '../../errors/nodesvc-error.js';
import type { Service } from '../../scm/service.js';
import type { Machine } from '../context.js';
import { parseBinaryPath, type ServiceCommand } from '../service/binary-path.js';
import { flattenLog, mergeLog, type FlatLog } from '../service/log-settings.js';
import { readSettings } from '../service/settings-store.js';

/** What only NodeSvc's own services have: the parts of their command line and their settings file. */
export interface OwnConfig extends Omit<ServiceSettings, 'version' | 'log'>, FlatLog, Pick<ServiceCommand, 'kind' | 'script' | 'arguments' | 'nodePath' | 'nodeArguments'> {}

export interface OwnService {
  readonly command: ServiceCommand;
  readonly settings: ServiceSettings;
}

/** The command and settings of a NodeSvc service; null for any other. Right: queryConfig. */
export function observeOwn(service: Service, machine: Machine): OwnService | null {
  const command = parseBinaryPath(service.config().binaryPath);
  if (command === null) return null;
  const settings = readSettings(machine, service.name);
  if (settings !== null) return { command, settings };
  throw new NodeSvcError({
    id: 'SettingsUnreadable', category: 'InvalidData', target: service.name,
    message: `The settings of service '${service.name}' are missing or damaged.`,
    recommendedAction: 'Create the service anew with New-NodeService -Force.',
  });
}

export function ownConfigOf({ command, settings }: OwnService): OwnConfig {
  const { version: _version, log, ...rest } = settings;
  const { kind, script, arguments: args, nodePath, nodeArguments } = command;
  return { ...rest, ...flattenLog(log), kind, script, arguments: args, nodePath, nodeArguments };
}

/** The settings with what is desired of them. */
export function settingsWith(settings: ServiceSettings, desired: Partial<Omit<OwnConfig, keyof ServiceCommand>>): ServiceSettings {
  const {
    logMaxBytes: _size, logDaily: _daily, logKeep: _keep, logMaxAgeDays: _age, logCompress: _compress, logTimestamps: _timestamps, logFormat: _format, errorLog: _error,
    ...rest
  } = desired;
  return { ...settings, ...rest, log: mergeLog(desired, settings.log) };
}
