import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import type { ConfigInfo } from '../../contract/config.js';
import type { FailureInfo } from '../../contract/failure.js';
import { settingsFile } from '../../contract/layout.js';
import { serviceSettings, type ServiceSettings } from '../../contract/settings.js';
import { lookupSid } from '../../scm/account.js';
import { isWin32Failure } from '../../errors/from-win32.js';
import { machineEnvironment } from '../../scm/machine-environment.js';
import type { ServiceManager } from '../../scm/manager.js';
import { mergeVariables, type Variables } from '../../scm/service-environment.js';
import type { ServiceState } from '../../scm/states.js';
import { observeConfig } from '../config/observe.js';
import type { Context } from '../context.js';
import { describeIssue } from '../describe-issue.js';
import { observeFailure } from '../failure/observe.js';
import { openService } from '../open-service.js';
import { parseBinaryPath, type ServiceCommand } from '../service/binary-path.js';

/** A service as it is looked at: all that the checks ask of Windows once, and together. */
export interface Subject {
  readonly name: string;
  readonly state: ServiceState | number;
  readonly config: ConfigInfo;
  readonly failure: FailureInfo;
  /** Of NodeSvc's own services; null of others. */
  readonly command: ServiceCommand | null;
  readonly settings: ServiceSettings | null;
  /** Why there are no settings, of one of NodeSvc's own. */
  readonly settingsProblem: string | null;
  /** The account's SID; null when there is no such account. */
  readonly accountSid: string | null;
  /** What Windows gives the process, before the host adds what the settings name. */
  readonly environment: Variables;
  readonly manager: ServiceManager;
  readonly context: Context;
}

/** One of NodeSvc's own. */
export interface OwnSubject extends Subject {
  readonly command: ServiceCommand;
}

export const isOwn = (subject: Subject): subject is OwnSubject => subject.command !== null;

/** SERVICE_WIN32 (winnt.h): drivers have paths of their own kind, and no account. */
const win32Types = 0x30;
export const isDriver = ({ config: { serviceType } }: Subject): boolean => (serviceType & win32Types) === 0;

export function observeSubject(manager: ServiceManager, given: string, context: Context): Subject {
  using service = openService(manager, given, ['queryConfig', 'queryStatus']);
  const config = observeConfig(service);
  const { name } = config;
  const command = parseBinaryPath(config.binaryPath);
  const settings = command === null ? null : readSettings(settingsFile(context.machine.programData, name));
  return {
    name, config, command, manager, context,
    state: service.status().state,
    failure: observeFailure(service),
    settings: typeof settings === 'string' ? null : settings,
    settingsProblem: typeof settings === 'string' ? settings : null,
    accountSid: sidOf(config.account),
    environment: mergeVariables(machineEnvironment(), config.scmEnvironment),
  };
}

/** The settings, or what is wrong with them. */
function readSettings(path: string): ServiceSettings | string {
  try {
    const parsed = v.safeParse(serviceSettings, JSON.parse(readFileSync(path, 'utf8')));
    return parsed.success ? parsed.output : `'${path}' does not hold what it should: ${parsed.issues.map(describeIssue).join('; ')}`;
  } catch (error) {
    return `'${path}' cannot be read: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** ERROR_NONE_MAPPED */
const noneMapped = 1332;

function sidOf(account: string): string | null {
  try {
    return lookupSid(account);
  } catch (error) {
    if (isWin32Failure(error) && error.code === noneMapped) return null;
    throw error;
  }
}
