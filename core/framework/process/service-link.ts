import type { HostStatus } from '../../host/service/lifecycle-host.js';

/** What reportServiceStatus tells the SCM. */
export interface StatusReport {
  readonly state: HostStatus['state'];
  /** How long the state will last at most, milliseconds, for a pending state; more than a day counts as one. Default: no more time than before. */
  readonly waitHint?: number | undefined;
  /** With Stopped. Default: 0. */
  readonly win32ExitCode?: number | undefined;
  /** With Stopped, beside a win32ExitCode of 1066 (ERROR_SERVICE_SPECIFIC_ERROR) or 0. Default: 0. */
  readonly serviceExitCode?: number | undefined;
  /** For a pending state. Default: one more than the last. */
  readonly checkpoint?: number | undefined;
}

const states: readonly StatusReport['state'][] = ['StartPending', 'Running', 'PausePending', 'Paused', 'ContinuePending', 'StopPending', 'Stopped'];
/** A DWORD's. */
const largest = 0xffff_ffff;

/** Throws a TypeError or RangeError for a report that SERVICE_STATUS could not hold. */
export function checkStatus(status: StatusReport): StatusReport {
  if (!states.includes(status.state)) throw new TypeError(`There is no state '${status.state}'; there are ${states.join(', ')}.`);
  for (const field of ['waitHint', 'win32ExitCode', 'serviceExitCode', 'checkpoint'] as const) {
    const { [field]: number = 0 } = status;
    if (!Number.isInteger(number) || number < 0 || number > largest) throw new RangeError(`${field} is a whole number from 0 to ${largest}, not ${number}.`);
  }
  return status;
}

/** What an instance of a service has of its host. */
export interface ServiceLink {
  reportStatus(status: StatusReport): void;
  watchPowerSetting(guid: string): void;
  watchDevices(classGuid: string | null): void;
}

/** In debug mode, and for an instance that somebody made for himself. */
const noLink: ServiceLink = { reportStatus: () => undefined, watchPowerSetting: () => undefined, watchDevices: () => undefined };

let next = noLink;

/** Makes an instance that is linked to the host. A constructor of the user's stands between, so that the link can't be a parameter. */
export function createLinked<T>(link: ServiceLink, create: () => T): T {
  next = link;
  try {
    return create();
  } finally {
    next = noLink;
  }
}

/** The link of the instance that is being made. */
export function takeLink(): ServiceLink {
  const link = next;
  next = noLink;
  return link;
}
