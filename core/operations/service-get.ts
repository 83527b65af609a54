import { connect } from './connection.js';
import type { Operation } from './context.js';
import { openService } from './open-service.js';
import { describeService } from './service/describe.js';

/** Reports the named services, in the order named. */
export const serviceGet: Operation<'service.get'> = ({ names }, context) => {
  const manager = connect();
  for (const [index, name] of names.entries()) {
    try {
      const service = openService(manager, name, ['queryConfig', 'queryStatus']);
      using _closing = index < names.length - 1 ? service : closeBehindAnswer(service);
      context.item(describeService(service, context.machine, service.status(), name));
    } catch (error) {
      context.fail(error, name);
    }
  }
};

/** Closing is a call to the SCM, for which the caller need not wait: it is done as soon as what this turn has answered is written. */
const closeBehindAnswer = (service: Disposable): Disposable => ({ [Symbol.dispose]: () => void setImmediate(() => service[Symbol.dispose]()) });
