import { connect } from './connection.js';
import type { Operation } from './context.js';
import { forEachName } from './for-each-name.js';
import { describeByName } from './service/describe.js';
import { startOne } from './service/start-one.js';

/** Starts services one after the other, in the order named, and waits for each until it runs. */
export const serviceStart: Operation<'service.start'> = async ({ names, timeoutMs }, context) => {
  const manager = connect();
  await forEachName(names, context, async (name) => {
    await startOne(manager, name, timeoutMs, context);
    context.item(describeByName(manager, name, context.machine));
  });
};
