import { connect } from './connection.js';
import type { Operation } from './context.js';
import { describeByName } from './service/describe.js';

/** Reports the named services, in the order named. */
export const serviceGet: Operation<'service.get'> = ({ names }, context) => {
  const manager = connect();
  for (const name of names) {
    try {
      context.item(describeByName(manager, name, context.machine));
    } catch (error) {
      context.fail(error, name);
    }
  }
};
