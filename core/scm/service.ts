import { advapi32 } from '../win32/advapi32.js';
import { SC_STATUS_PROCESS_INFO, SERVICE_CONTROL_STOP } from '../win32/constants.js';
import { queryGrowing } from '../win32/growing-buffer.js';
import type { ScHandle } from '../win32/handles.js';
import { decode, encode, sizeOf, type Members, type Values } from '../win32/struct.js';
import { QUERY_SERVICE_CONFIGW, SERVICE_STATUS, SERVICE_STATUS_PROCESS } from '../win32/structs.js';
import { configLevels, type ConfigLevel } from './config-levels.js';
import { configOf, rawChanges, type ConfigChanges, type ServiceConfig } from './config.js';
import { changedType } from './interactive.js';
import { listDependents, type ActivityFilter } from './list.js';
import { checkTexts } from './setting-error.js';
import { reportedStatusOf, serviceStatusOf, type ReportedStatus, type ServiceEntry, type ServiceStatus } from './status.js';

/**
 * An open service; get one from ServiceManager. Each method names the right that the service must have been opened with;
 * without it Windows answers ERROR_ACCESS_DENIED. All errors are Win32Errors. As long as anyone has it open, a service
 * that was deleted stays as "marked for delete", so dispose of it soon.
 */
export class Service implements Disposable {
  readonly #handle: ScHandle;
  #name: string | (() => string);

  /**
   * @param name The key name, or what finds it out.
   * @param machine The machine it's on; null for this one.
   */
  constructor(name: string | (() => string), handle: ScHandle, readonly machine: string | null = null) {
    this.#name = name;
    this.#handle = handle;
  }

  /** It's on another machine, and its process id means nothing here. */
  get remote(): boolean {
    return this.machine !== null;
  }

  /** The key name, in the letters in which the SCM has it. */
  get name(): string {
    if (typeof this.#name === 'function') this.#name = this.#name();
    return this.#name;
  }

  [Symbol.dispose](): void {
    this.#handle[Symbol.dispose]();
  }

  /** Right: queryStatus. */
  status(): ServiceStatus {
    const buffer = Buffer.alloc(sizeOf(SERVICE_STATUS_PROCESS));
    advapi32.QueryServiceStatusEx(this.#handle.raw, SC_STATUS_PROCESS_INFO, buffer, buffer.length, [0]);
    return serviceStatusOf(decode(SERVICE_STATUS_PROCESS, buffer));
  }

  /**
   * Returns when the service's process has connected to the SCM (up to 30 s), in state StartPending: use waitForState for the
   * rest. `args` reach its ServiceMain after the service's name, this one time. Right: start.
   */
  start(args: readonly string[] = []): void {
    checkTexts('args', args);
    advapi32.StartServiceW(this.#handle.raw, args.length, args.length > 0 ? args : null);
  }

  /**
   * Sends a control (SERVICE_CONTROL_*, or 128 to 255 of the service's own) and returns what the service reported then.
   * Rights: stop, pauseContinue, interrogate or userDefinedControl, by the control.
   */
  control(code: number): ReportedStatus {
    const buffer = Buffer.alloc(sizeOf(SERVICE_STATUS));
    advapi32.ControlService(this.#handle.raw, code, buffer);
    return reportedStatusOf(decode(SERVICE_STATUS, buffer));
  }

  /** Asks the service to stop, and doesn't wait for it. Right: stop. */
  stop(): ReportedStatus {
    return this.control(SERVICE_CONTROL_STOP);
  }

  /** The services that depend on this one, in the order in which they have to be stopped. Right: enumerateDependents. */
  dependents(state: ActivityFilter = 'all'): ServiceEntry<ReportedStatus>[] {
    return listDependents(this.#handle, state);
  }

  /** Marks it for deletion; it goes when it has stopped and no one has it open any more. Right: delete. */
  delete(): void {
    advapi32.DeleteService(this.#handle.raw);
  }

  /** Right: queryConfig. */
  config(): ServiceConfig {
    const buffer = queryGrowing((space, needed) => advapi32.QueryServiceConfigW(this.#handle.raw, space, space.length, needed));
    return configOf(decode(QUERY_SERVICE_CONFIGW, buffer));
  }

  /**
   * Most changes hold from the service's next start. Throws a SettingRangeError for what can't be together. Rights: changeConfig, and
   * queryConfig where account or interactive is named.
   */
  change(changes: ConfigChanges): void {
    const type = changedType(changes, () => this.config());
    const raw = rawChanges(this.name, { ...changes, type });
    advapi32.ChangeServiceConfigW(this.#handle.raw, raw.dwServiceType, raw.dwStartType, raw.dwErrorControl, raw.lpBinaryPathName,
      raw.lpLoadOrderGroup, raw.lpdwTagId, raw.lpDependencies, raw.lpServiceStartName, raw.lpPassword, raw.lpDisplayName);
  }

  /** Null when there is none. Right: queryConfig. */
  description(): string | null {
    return this.readLevel(configLevels.description).lpDescription || null;
  }

  /** `''` removes the description. Right: changeConfig. */
  setDescription(text: string): void {
    this.changeLevel(configLevels.description, { lpDescription: text });
  }

  /** Whether an Automatic service starts some two minutes after the others at boot. Right: queryConfig. */
  delayedAutoStart(): boolean {
    return this.readLevel(configLevels.delayedAutoStart).fDelayedAutostart;
  }

  /** Only an Automatic service can start delayed; Windows refuses `true` for others. Right: changeConfig. */
  setDelayedAutoStart(on: boolean): void {
    this.changeLevel(configLevels.delayedAutoStart, { fDelayedAutostart: on });
  }

  /** How long the SCM waits for the service after a preshutdown control. Windows' default: 10 s, before 1703 180 s. Right: queryConfig. */
  preshutdownTimeoutMs(): number {
    return this.readLevel(configLevels.preshutdown).dwPreshutdownTimeout;
  }

  /** Right: changeConfig. */
  setPreshutdownTimeoutMs(timeoutMs: number): void {
    this.changeLevel(configLevels.preshutdown, { dwPreshutdownTimeout: timeoutMs });
  }

  /** The security descriptor's parts that `information` (*_SECURITY_INFORMATION) names, self-relative. Right: readControl. */
  readSecurity(information: number): Buffer {
    return queryGrowing((space, needed) =>
      advapi32.QueryServiceObjectSecurity(this.#handle.raw, information, space, space.length, needed));
  }

  /** Rights: writeDac for the access list, writeOwner for owner and group. */
  changeSecurity(information: number, descriptor: bigint): void {
    advapi32.SetServiceObjectSecurity(this.#handle.raw, information, descriptor);
  }

  /** Reads a level that has a file of its own beside this one. Right: queryConfig. */
  readLevel<M extends Members>({ level, type }: ConfigLevel<M>): Values<M> {
    const buffer = queryGrowing((space, needed) =>
      advapi32.QueryServiceConfig2W(this.#handle.raw, level, space, space.length, needed));
    return decode(type, buffer);
  }

  /** Right: changeConfig. */
  changeLevel<M extends Members>({ level, type }: ConfigLevel<M>, values: Values<M>): void {
    advapi32.ChangeServiceConfig2W(this.#handle.raw, level, encode(type, values));
  }
}
