import type { ServiceStartTypeWord } from '../../contract/words.js';
import { defaultResetPeriodSeconds } from '../../contract/default-failure-actions.js';
import { dependenciesOf, type ConfigChanges } from '../../scm/config.js';
import type { ErrorControl } from '../../scm/error-control.js';
import { changeFailureActions, setFailureFlag, type FailureAction, type FailureActionChanges } from '../../scm/failure-actions.js';
import type { Service } from '../../scm/service.js';
import type { ServiceOptions } from './open-service.js';
import { installPerfmon } from './perfmon.js';
import type { ServiceCommand } from '../command-line/service-command.js';

/** What installService and changeServiceConfig set. To the latter, absent means unchanged and empty cleared. */
export interface ServiceChanges extends ServiceCommand, ServiceOptions {
  /** Up to 256 characters; default, and what '' means: the key name. */
  readonly displayName?: string | undefined;
  readonly description?: string | undefined;
  /** Default: Manual, as in pywin32. */
  readonly startType?: ServiceStartTypeWord | undefined;
  /** What a failed start at boot means to the system; default: Normal, it's logged. */
  readonly errorControl?: ErrorControl | undefined;
  /** May use the desktop; only LocalSystem's services, and without effect since Windows Vista. */
  readonly interactive?: boolean | undefined;
  /** Key names of services, and `+GROUP` for load order groups, that must run first. */
  readonly dependencies?: readonly string[] | undefined;
  /** `LocalSystem` (the default), `LocalService`, `NT SERVICE\NAME`, `.\user`, `DOMAIN\user`, ... */
  readonly account?: string | undefined;
  /** Of a real account; it goes to the SCM's own store only. */
  readonly password?: string | undefined;
  /** Performance counters: the .ini file for lodctr, and the DLL, which the file may name itself. */
  readonly perfMonIni?: string | undefined;
  readonly perfMonDll?: string | undefined;
  /** What the SCM does when the service fails; the last one for every later failure. */
  readonly failureActions?: readonly FailureAction[] | undefined;
  /** Seconds without a failure after which the count starts anew; null: never. Default with actions: a day. */
  readonly resetPeriodSeconds?: number | null | undefined;
  /** Whether a service that stops with an error has failed, too, and not only one whose process dies. */
  readonly failureFlag?: boolean | undefined;
  /** How long Windows waits for the service before it shuts down, milliseconds. Windows' default: 10 s, before 1703 180 s. */
  readonly preshutdownTimeoutMs?: number | undefined;
  /** One of several services in one process (prepareToHostMultiple). Default: a process of its own. */
  readonly shareProcess?: boolean | undefined;
}

/** SERVICE_WIN32_OWN_PROCESS and SERVICE_WIN32_SHARE_PROCESS (winsvc.h) */
const OWN_PROCESS = 0x10;
const SHARE_PROCESS = 0x20;

/** What CreateServiceW and ChangeServiceConfigW take, but for command line and account. */
export function configOf({ displayName, startType, errorControl, interactive, dependencies, shareProcess }: ServiceChanges): ConfigChanges {
  return {
    displayName,
    startMode: startType === 'AutomaticDelayedStart' ? 'Automatic' : startType,
    errorControl,
    interactive,
    dependencies: dependencies && dependenciesOf(dependencies),
    type: shareProcess === undefined ? undefined : shareProcess ? SHARE_PROCESS : OWN_PROCESS,
  };
}

/** What ChangeServiceConfig2W takes, and the performance counters. */
export function applyChanges(service: Service, changes: ServiceChanges): void {
  const { description, startType, failureFlag, preshutdownTimeoutMs, perfMonIni, perfMonDll } = changes;
  if (description !== undefined) service.setDescription(description);
  // Windows refuses a delay for services that don't start at boot, and remembers the old one.
  if (startType?.startsWith('Automatic')) service.setDelayedAutoStart(startType === 'AutomaticDelayedStart');
  const failure = failureOf(changes);
  if (failure !== null) changeFailureActions(service, failure);
  if (failureFlag !== undefined) setFailureFlag(service, failureFlag);
  if (preshutdownTimeoutMs !== undefined) service.setPreshutdownTimeoutMs(preshutdownTimeoutMs);
  if (perfMonIni !== undefined) installPerfmon(service, perfMonIni, perfMonDll);
}

/** Null: nothing to change. */
export function failureOf({ failureActions, resetPeriodSeconds }: ServiceChanges): FailureActionChanges | null {
  if (failureActions === undefined && resetPeriodSeconds === undefined) return null;
  const period = resetPeriodSeconds === undefined && failureActions && failureActions.length > 0 ? defaultResetPeriodSeconds : resetPeriodSeconds;
  return { actions: failureActions, resetPeriodSeconds: period };
}
