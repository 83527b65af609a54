import type { ServiceEventName } from '../../contract/service-events.js';
import {
  SERVICE_ACCEPT_PARAMCHANGE, SERVICE_ACCEPT_PAUSE_CONTINUE, SERVICE_ACCEPT_POWEREVENT, SERVICE_ACCEPT_PRESHUTDOWN, SERVICE_ACCEPT_SESSIONCHANGE,
  SERVICE_ACCEPT_STOP, SERVICE_ACCEPT_TIMECHANGE,
} from '../../win32/constants.js';
import type { HostStatus } from './lifecycle-host.js';

/** What every script's service accepts: preshutdown instead of the later, shorter shutdown. */
export const alwaysAccepted = SERVICE_ACCEPT_STOP | SERVICE_ACCEPT_PRESHUTDOWN;

/** Device events and the app's own controls need not be accepted: Windows sends them to any service that asked, or that is sent one. */
const masks: Partial<Readonly<Record<ServiceEventName, number>>> = {
  paramChange: SERVICE_ACCEPT_PARAMCHANGE,
  sessionChange: SERVICE_ACCEPT_SESSIONCHANGE,
  power: SERVICE_ACCEPT_POWEREVENT,
  timeChange: SERVICE_ACCEPT_TIMECHANGE,
};

/** The SERVICE_ACCEPT_* mask of an app that listens for these events. A pause that could not be ended is none, so it takes both. */
export function acceptedFor(events: readonly ServiceEventName[]): number {
  const pauses = events.includes('pause') && events.includes('continue') ? SERVICE_ACCEPT_PAUSE_CONTINUE : 0;
  return events.reduce((mask, name) => mask | (masks[name] ?? 0), alwaysAccepted | pauses);
}

/**
 * What of it holds in a state. While a service starts, the SCM hands it a stop and nothing else, and while it stops, nothing (the table on
 * https://learn.microsoft.com/windows/win32/api/winsvc/nf-winsvc-controlservice). SetServiceStatus' page warns of accepting anything during
 * the start, because a service may not be able to handle it yet; this one is from RegisterServiceCtrlHandlerEx on.
 */
export function acceptedIn(state: HostStatus['state'], accepted: number): number {
  if (state === 'StartPending') return accepted & SERVICE_ACCEPT_STOP;
  return ['Running', 'PausePending', 'Paused', 'ContinuePending'].includes(state) ? accepted : 0;
}
