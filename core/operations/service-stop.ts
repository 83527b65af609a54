import { connect } from './connection.js';
import type { Operation } from './context.js';
import { forEachNameAtOnce } from './for-each-name.js';
import { describeByName } from './service/describe.js';
import { stopOne } from './service/stop-one.js';

/** Asks all the services to stop and waits until each is stopped and its process gone. */
export const serviceStop: Operation<'service.stop'> = async ({ names, dependents, timeoutMs }, context) => {
  const manager = connect();
  await forEachNameAtOnce(names, context, async (name) => {
    await stopOne(manager, name, { dependents, timeoutMs }, context);
    context.item(describeByName(manager, name, context.machine));
  });
};
