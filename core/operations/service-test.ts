import { checkService } from './check/check-all.js';
import { connect } from './connection.js';
import type { Operation } from './context.js';
import { forEachName } from './for-each-name.js';

/** Says of services what would fail, before it does: a CheckInfo for each thing that was looked at. */
export const serviceTest: Operation<'service.test'> = async ({ names }, context) => {
  const manager = connect();
  await forEachName(names, context, async (given) => {
    const { subject: { name }, findings } = await checkService(manager, given, context);
    for (const { check, result, message, recommendedAction } of findings) context.item({ name, check, result, message, recommendedAction });
  });
};
