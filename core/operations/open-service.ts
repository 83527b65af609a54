import { isWin32Failure, type Win32Failure } from '../errors/from-win32.js';
import type { ServiceManager } from '../scm/manager.js';
import type { ServiceRight } from '../scm/rights.js';
import type { Service } from '../scm/service.js';
import { accessDenied, accessDeniedCode, sdkName } from './access-denied.js';

/** Opens a service with rights. When Windows denies it, the error names just those that the user lacks. */
export function openService(manager: ServiceManager, name: string, rights: readonly ServiceRight[]): Service {
  try {
    return manager.open(name, rights);
  } catch (error) {
    if (!isDenied(error)) throw error;
    const missing = rights.filter((right) => !mayOpen(manager, name, right));
    throw accessDenied(error, name, (missing.length > 0 ? missing : rights).map(sdkName).join(', ') || null);
  }
}

/** Windows says only that not all rights are granted; asked one by one, it says which. */
function mayOpen(manager: ServiceManager, name: string, right: ServiceRight): boolean {
  try {
    manager.open(name, [right])[Symbol.dispose]();
    return true;
  } catch (error) {
    return !isDenied(error);
  }
}

const isDenied = (error: unknown): error is Error & Win32Failure => isWin32Failure(error) && error.code === accessDeniedCode;
