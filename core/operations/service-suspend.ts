import type { Service } from '../scm/service.js';
import type { ServiceState } from '../scm/states.js';
import { waitForState } from '../scm/wait.js';
import type { Operation } from './context.js';
import { forEachService } from './for-each-service.js';
import { parseBinaryPath } from './service/binary-path.js';
import { describeService } from './service/describe.js';

interface Turn {
  /** SERVICE_CONTROL_PAUSE or SERVICE_CONTROL_CONTINUE (winsvc.h) */
  readonly control: number;
  readonly pending: ServiceState;
  readonly to: ServiceState;
  /** Where a service comes back to that could not. */
  readonly from: ServiceState;
}

const pause: Turn = { control: 2, from: 'Running', pending: 'PausePending', to: 'Paused' };
const resume: Turn = { control: 3, from: 'Paused', pending: 'ContinuePending', to: 'Running' };
const defaultTimeoutMs = 30_000;

/** Pauses services that can be paused, and waits until they are. One that is paused already is left alone. */
export const serviceSuspend: Operation<'service.suspend'> = ({ names, timeoutMs = defaultTimeoutMs }, context) =>
  forEachService(names, ['pauseContinue', 'queryConfig', 'queryStatus'], context, async (service) => {
    await turn(service, pause, timeoutMs, context.signal);
    context.item(describeService(service, context.machine));
  });

/** Lets paused services go on, and waits until they run. One that runs already is left alone. */
export const serviceResume: Operation<'service.resume'> = ({ names, timeoutMs = defaultTimeoutMs }, context) =>
  forEachService(names, ['pauseContinue', 'queryConfig', 'queryStatus'], context, async (service) => {
    await turn(service, resume, timeoutMs, context.signal);
    context.item(describeService(service, context.machine));
  });

/**
 * One that was on its way and is where it began has failed; one that has not begun yet may just be slow. NodeSvc's own host is on its way
 * before it answers the control, and may be back before anybody looks.
 */
async function turn(service: Service, { control, from, pending, to }: Turn, timeoutMs: number, signal: AbortSignal): Promise<void> {
  let { state } = service.status();
  const failOn: ServiceState[] = ['Stopped'];
  const noticeBegun = (seen: ServiceState): void => {
    if (seen === pending) failOn.push(from);
  };
  if (state !== to && state !== pending) {
    const isOwn = parseBinaryPath(service.config().binaryPath) !== null;
    ({ state } = service.control(control));
    if (isOwn) failOn.push(from);
  }
  noticeBegun(state);
  await waitForState(service, to, { timeoutMs, signal, failOn, onProgress: (status) => noticeBegun(status.state) });
}
