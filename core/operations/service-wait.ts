import { connect } from './connection.js';
import { waitForState } from '../scm/wait.js';
import type { Operation } from './context.js';
import { forEachNameAtOnce } from './for-each-name.js';
import { describeByName } from './service/describe.js';
import { openService } from './open-service.js';

/** Waits until every service has the status, however long that takes unless `timeoutMs` says otherwise. */
export const serviceWait: Operation<'service.wait'> = async ({ names, status, timeoutMs }, context) => {
  const manager = connect();
  await forEachNameAtOnce(names, context, async (name) => {
    using service = openService(manager, name, ['queryStatus']);
    await waitForState(service, status, { timeoutMs, signal: context.signal, failOn: [], stallGraceMs: Infinity });
    context.item(describeByName(manager, name, context.machine));
  });
};
