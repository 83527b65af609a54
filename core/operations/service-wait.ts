import { ServiceManager } from '../scm/manager.js';
import { waitForState } from '../scm/wait.js';
import type { Operation } from './context.js';
import { forEachNameAtOnce } from './for-each-name.js';
import { describeByName } from './service/describe.js';

/** Waits until every service has the status, however long that takes unless `timeoutMs` says otherwise. */
export const serviceWait: Operation<'service.wait'> = async ({ names, status, timeoutMs }, context) => {
  using manager = ServiceManager.connect();
  await forEachNameAtOnce(names, context, async (name) => {
    using service = manager.open(name, ['queryStatus']);
    await waitForState(service, status, { timeoutMs, signal: context.signal, failOn: [], stallGraceMs: Infinity });
    context.item(describeByName(manager, name, context.machine));
  });
};
