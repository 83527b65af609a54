/** What a service class says of its service: the static side of a ServiceFramework class. */
export interface ServiceDefinition {
  /** Key name: 1 to 256 characters, no slash or backslash. It can't be changed later. */
  readonly svcName: string;
  /** What people read in services.msc; default: the key name. */
  readonly svcDisplayName?: string | undefined;
  /** Default: none. */
  readonly svcDescription?: string | undefined;
  /** Key names of services, and `+GROUP` for load order groups, that must run first; default: none. */
  readonly svcDeps?: readonly string[] | undefined;
  /** The program of the service; default: the node.exe that installs it. */
  readonly exeName?: string | undefined;
  /** What follows the script in the service's command line: arguments, or one text that is appended as it is. Default: none. */
  readonly exeArgs?: string | readonly string[] | undefined;
  /** Time for svcRun to report Running, milliseconds; after that the process is ended. A day at most; default: 60,000. */
  readonly svcStartTimeoutMs?: number | undefined;
  /** Time for svcDoRun to end after a stop control (and for svcPause and svcContinue), milliseconds; after that the process is ended. A day at most; default: 30,000. */
  readonly svcStopTimeoutMs?: number | undefined;
}

/** A service by its key or display name, or by its class or an instance of that. */
export type ServiceReference = string | object;

/** Throws a TypeError for an object that is neither a service class nor an instance of one. */
export function serviceNameOf(service: ServiceReference): string {
  if (typeof service === 'string') return service;
  const name = definedName(service) ?? definedName(service.constructor);
  if (name === null) throw new TypeError('The object names no service: give a name, a class with a static svcName, or an instance of one.');
  return name;
}

function definedName(value: object): string | null {
  return 'svcName' in value && typeof value.svcName === 'string' ? value.svcName : null;
}
