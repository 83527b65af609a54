import { connect } from './connection.js';
import type { Operation } from './context.js';
import { forEachName } from './for-each-name.js';
import { describeByName } from './service/describe.js';
import { startOne } from './service/start-one.js';
import { stopOne } from './service/stop-one.js';

/** Stops and starts services one after the other; a stopped one is just started. Stopped dependents are started again too. */
export const serviceRestart: Operation<'service.restart'> = async ({ names, dependents, timeoutMs }, context) => {
  const manager = connect();
  await forEachName(names, context, async (name) => {
    const stopped = await stopOne(manager, name, { dependents, timeoutMs }, context);
    await startOne(manager, name, timeoutMs, context);
    for (const dependent of stopped.reverse()) await startOne(manager, dependent, timeoutMs, context);
    context.item(describeByName(manager, name, context.machine));
  });
};
