import { connect } from './connection.js';
import type { Operation } from './context.js';
import { forEachName } from './for-each-name.js';
import { removeOne } from './service/remove-one.js';

/** Stops and removes NodeSvc services with their settings and logs. */
export const serviceRemove: Operation<'service.remove'> = async ({ names, keepLog, timeoutMs }, context) => {
  const manager = connect();
  await forEachName(names, context, async (name) => {
    context.item({ name: await removeOne(manager, name, { keepLog, timeoutMs }, context), removed: true });
  });
};
