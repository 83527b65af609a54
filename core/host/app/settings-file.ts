import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { HostExit } from '../../contract/host-exit.js';
import { settingsFile } from '../../contract/layout.js';
import type { ServiceSettings } from '../../contract/settings.js';

/** A start that fails before the app is loaded; `code` tells the SCM, and Start-NodeService, why. */
export class HostError extends Error {
  constructor(readonly code: HostExit, message: string, cause?: unknown) {
    super(message, { cause });
  }
}

/**
 * The service's settings. The core checked them when it wrote them; here only their version is looked at, since every
 * millisecond before the app counts and a schema library would cost ten.
 */
export function readSettings(programData: string, name: string): ServiceSettings {
  const path = settingsFile(programData, name);
  try {
    const settings: ServiceSettings = JSON.parse(readFileSync(path, 'utf8'));
    if (settings.version !== 1) throw new Error(`its version is ${settings.version}, this host reads version 1`);
    return settings;
  } catch (error) {
    throw new HostError(HostExit.SettingsUnreadable, `cannot read the settings file '${path}': ${textOf(error)}`, error);
  }
}

/** Sets the service's variables: the process's own first, the environment file over them, -Environment over both. */
export function applyEnvironment(settings: ServiceSettings): void {
  if (settings.environmentFile !== null) Object.assign(process.env, readEnvironmentFile(settings.environmentFile));
  Object.assign(process.env, settings.environment);
}

export function enterWorkingDirectory(settings: ServiceSettings): void {
  try {
    process.chdir(settings.workingDirectory);
  } catch (error) {
    throw new HostError(HostExit.WorkingDirectoryMissing, `cannot enter the working directory '${settings.workingDirectory}': ${textOf(error)}`, error);
  }
}

function readEnvironmentFile(path: string): NodeJS.Dict<string> {
  try {
    return parseEnv(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new HostError(HostExit.EnvironmentFileUnreadable, `cannot read the environment file '${path}': ${textOf(error)}`, error);
  }
}

export const textOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
