import { realpathSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import type { ServiceManager } from '../../scm/manager.js';
import type { ServiceRight } from '../../scm/rights.js';
import type { Service } from '../../scm/service.js';
import { useManager, useService, type ServiceOptions } from './open-service.js';

/** A program that the SCM could not start: there is none, or it's a script of the shell. */
export class ServiceExeError extends Error {
  override readonly name = 'ServiceExeError';

  /** @param code The Win32 error that starting the service would give. */
  constructor(readonly exe: string, readonly code: 2 | 193) {
    super(code === 2 ? `There is no program '${exe}'. Name an existing one, or none for the node.exe that runs now.`
      : `'${exe}' is not a program but a file for a shell, which Windows can't start as a service. Name the real node.exe: node -p process.execPath`);
  }
}

/**
 * The program for a service: `exe`, or the node.exe that runs now. Links are resolved, since those of a version manager point elsewhere
 * tomorrow. Throws a ServiceExeError. (pywin32: LocatePythonServiceExe.)
 */
export function locateServiceExe(exe: string = process.execPath): string {
  if (!statSync(exe, { throwIfNoEntry: false })?.isFile()) throw new ServiceExeError(exe, 2);
  if (/^\.(cmd|bat|ps1)$/i.test(extname(exe))) throw new ServiceExeError(exe, 193);
  return realpathSync.native(exe);
}

/** The whole command line of an installed service, `%NAME%` as it is. Right: queryConfig. (LocateSpecificServiceExe.) */
export function locateSpecificServiceExe(name: string, options: ServiceOptions = {}): Promise<string> {
  return useService(name, ['queryConfig'], options, (service) => service.config().binaryPath);
}

/** The key name of a display name, in any letter case. Rejects with a Win32Error 1060 when there is none. (_GetServiceShortName.) */
export function getServiceShortName(displayName: string, options: ServiceOptions = {}): Promise<string> {
  return useManager(options, ['connect'], (manager) => manager.keyNameOf(displayName));
}

/**
 * Opens a service by its key name or else its display name, with just the rights that are named; dispose of it, and keep the manager
 * open meanwhile. Throws a Win32Error, 1060 when neither name is known. (SmartOpenService.)
 */
export function smartOpenService(manager: ServiceManager, name: string, rights: readonly ServiceRight[]): Service {
  return manager.open(name, rights);
}
