import { longestTimeoutMs } from '../../contract/timeouts.js';
import { ServiceFramework, type ServiceClass } from '../service-framework.js';

/**
 * Throws a TypeError or RangeError for what can't be the services of one process: in JavaScript, nothing else says so before the SCM has
 * started them.
 */
export function checkClasses(classes: readonly ServiceClass[]): void {
  if (!Array.isArray(classes) || classes.length === 0) throw new TypeError('There is no service: give a class that extends ServiceFramework, or a list of such.');
  const names = new Set<string>();
  for (const cls of classes) {
    checkClass(cls);
    // Windows compares names without regard to case.
    const name = cls.svcName.toLowerCase();
    if (names.has(name)) throw new TypeError(`Two classes have the svcName '${cls.svcName}'. Give each service a name of its own.`);
    names.add(name);
  }
}

export function checkClass(cls: ServiceClass): void {
  // A class of another copy of this package would run, and the SCM would never hear of it.
  if (typeof cls !== 'function' || !ServiceFramework.prototype.isPrototypeOf(cls.prototype))
    throw new TypeError(`'${typeof cls === 'function' ? cls.name : String(cls)}' is no class that extends this package's ServiceFramework.`);
  if (typeof cls.svcName !== 'string') throw new TypeError(`The class '${cls.name}' has no svcName: static svcName = 'the key name of its service'.`);
  for (const setting of ['svcStartTimeoutMs', 'svcStopTimeoutMs'] as const) {
    const { [setting]: ms = longestTimeoutMs } = cls;
    if (!Number.isInteger(ms) || ms < 1 || ms > longestTimeoutMs) throw new RangeError(`${setting} of the class '${cls.name}' is a whole number of milliseconds from 1 to ${longestTimeoutMs} (a day), not ${ms}.`);
  }
}
