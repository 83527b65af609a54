import { waitForState } from '../scm/wait.js';
import type { Operation } from './context.js';
import { forEachService } from './for-each-service.js';
import { describeService } from './service/describe.js';

/** SERVICE_CONTROL_PAUSE and SERVICE_CONTROL_CONTINUE (winsvc.h) */
const pause = 2;
const resume = 3;
const defaultTimeoutMs = 30_000;

/** Pauses services that can be paused, and waits until they are. One that is paused already is left alone. */
export const serviceSuspend: Operation<'service.suspend'> = ({ names, timeoutMs = defaultTimeoutMs }, context) =>
  forEachService(names, ['pauseContinue', 'queryConfig', 'queryStatus'], context, async (service) => {
    const { state } = service.status();
    if (state !== 'Paused' && state !== 'PausePending') service.control(pause);
    await waitForState(service, 'Paused', { timeoutMs, signal: context.signal, failOn: ['Stopped'] });
    context.item(describeService(service, context.machine));
  });

/** Lets paused services go on, and waits until they run. One that runs already is left alone. */
export const serviceResume: Operation<'service.resume'> = ({ names, timeoutMs = defaultTimeoutMs }, context) =>
  forEachService(names, ['pauseContinue', 'queryConfig', 'queryStatus'], context, async (service) => {
    const { state } = service.status();
    if (state !== 'Running' && state !== 'ContinuePending') service.control(resume);
    await waitForState(service, 'Running', { timeoutMs, signal: context.signal });
    context.item(describeService(service, context.machine));
  });
