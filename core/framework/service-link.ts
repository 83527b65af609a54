import type { HostStatus } from '../host/lifecycle-host.js';

/** What reportServiceStatus tells the SCM. */
export interface StatusReport {
  readonly state: HostStatus['state'];
  /** How long the state will last at most, milliseconds, for a pending state. Default: 5,000. */
  readonly waitHint?: number | undefined;
  /** With Stopped. Default: 0. */
  readonly win32ExitCode?: number | undefined;
  /** With Stopped, beside a win32ExitCode of 1066 (ERROR_SERVICE_SPECIFIC_ERROR) or 0. Default: 0. */
  readonly serviceExitCode?: number | undefined;
  /** For a pending state. Default: one more than the last. */
  readonly checkpoint?: number | undefined;
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
