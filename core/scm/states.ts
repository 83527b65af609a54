import {
  SERVICE_CONTINUE_PENDING, SERVICE_PAUSED, SERVICE_PAUSE_PENDING, SERVICE_RUNNING, SERVICE_START_PENDING, SERVICE_STOPPED,
  SERVICE_STOP_PENDING,
} from '../win32/constants.js';
import { words } from './words.js';

/** The states of a service. The pending ones last until the service reports the next; the other three until someone acts. */
export const serviceStates = {
  Stopped: SERVICE_STOPPED,
  StartPending: SERVICE_START_PENDING,
  StopPending: SERVICE_STOP_PENDING,
  Running: SERVICE_RUNNING,
  ContinuePending: SERVICE_CONTINUE_PENDING,
  PausePending: SERVICE_PAUSE_PENDING,
  Paused: SERVICE_PAUSED,
} as const;

/** A word of serviceStates. */
export type ServiceState = keyof typeof serviceStates;

const PENDING: readonly ServiceState[] = ['StartPending', 'StopPending', 'ContinuePending', 'PausePending'];

const byNumber = words(serviceStates);

/** Whether a state is one on the way to another. */
export function isPending(state: ServiceState): boolean {
  return PENDING.includes(state);
}

/** Throws for a number that winsvc.h doesn't know: nothing can be decided about such a state. */
export function stateOf(dwCurrentState: number): ServiceState {
  const state = byNumber.toWord(dwCurrentState);
  if (typeof state === 'number') throw new RangeError(`dwCurrentState is ${dwCurrentState}, which is no state of a service`);
  return state;
}
